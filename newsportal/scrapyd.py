"""A scrapyd daemon, spoken to with care: what would wedge or mislead it is refused before it is sent, what goes wrong is one clear line.

    daemon = connect("local")                                # [deploy:local] in scrapy.cfg, or a URL
    job = daemon.schedule("portal", {"url": "https://news.example/", "since": "1d"})
    daemon.status(job), daemon.cancel(job)

"finished" is all that scrapyd knows of a job that has ended, well or not: the run record that the crawl leaves tells which.
"""

from __future__ import annotations

import configparser
import os
import time
from collections.abc import Collection, Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from scrapy.spiderloader import get_spider_loader
from scrapy.utils.project import get_project_settings

from newsportal.arguments import ArgumentError, wrong_setting
from newsportal.regexes import regex
from newsportal.spiders.portal import PortalSpider
from newsportal.trial import FAILED, SETTINGS, WELL

# A job id or project such as ../x is accepted by scrapyd 1.6, whose launcher then loses a process slot for good.
_NAME = regex(r"[A-Za-z0-9_-]{1,64}")
_ARGUMENT = regex(r"[a-z][a-z0-9_]{0,63}")
_SETTING = regex(r"[A-Z][A-Z0-9_]{0,99}")
_CONTROL = regex(r"[\x00-\x1f\x7f\ud800-\udfff]")
_RESERVED = {"project", "spider", "jobid", "priority", "setting", "settings", "name"}  # scrapyd takes these for its own
_LONGEST = 100_000  # bytes of a value; Linux refuses to start a process with an argument of 128 KiB
_SECONDS = (5, 90)  # to connect; to answer: the first call after a start lists the spiders in a process of its own
_TRIAL_SECONDS = 120  # for the trial crawl, which takes five once it has begun


class ScrapydError(Exception):
    """What went wrong between us and the daemon, in one line for people."""


def connect(target: str | None = None) -> Scrapyd:
    """The daemon of that section (``[deploy:TARGET]`` of scrapy.cfg) or at that URL; without a target, the only one that there is.

    User and password: ``NEWSPORTAL_SCRAPYD_USER`` and ``NEWSPORTAL_SCRAPYD_PASSWORD``, else the section's, else ``~/.netrc``.
    Credentials are no settings, lest a crawl carries them: so this is the one place beside settings.py that reads the environment.
    """
    section = {"url": target} if target and "://" in target else _section(target)
    user = os.environ.get("NEWSPORTAL_SCRAPYD_USER") or section.get("username")
    password = os.environ.get("NEWSPORTAL_SCRAPYD_PASSWORD") or section.get("password")
    return Scrapyd(section["url"], section.get("project") or "newsportal", user=user, password=password)


def _section(target: str | None) -> dict[str, str]:
    try:
        from scrapyd_client.utils import get_config
    except ImportError:
        raise ScrapydError(_EXTRA) from None
    try:
        config = get_config()
        shared = dict(config.items("deploy")) if config.has_section("deploy") else {}
        found = {name[7:]: {**shared, **dict(config.items(name))} for name in config.sections() if name.startswith("deploy:")}
    except configparser.Error as error:
        raise ScrapydError(f"scrapy.cfg cannot be read: {_line(str(error))}") from None
    found = {name: section for name, section in found.items() if section.get("url")}
    if shared.get("url"):
        found["default"] = shared
    known = f"scrapy.cfg has {', '.join(sorted(found)) or 'none'}"
    if target is None:
        target = "default" if "default" in found or len(found) != 1 else next(iter(found))
        if target not in found:
            raise ScrapydError(f"name the target to use; {known}")
    if target not in found:
        raise ScrapydError(f"there is no target {target!r}; {known}; a URL does as well")
    return found[target]


class Scrapyd:
    """One project on one scrapyd daemon. Every method raises ScrapydError with one clear line."""

    def __init__(self, url: str, project: str = "newsportal", *, user: str | None = None, password: str | None = None) -> None:
        try:
            import requests.auth
            from scrapyd_client.utils import get_auth
        except ImportError:
            raise ScrapydError(_EXTRA) from None
        try:
            parts = urlsplit(url)
            right = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 0) >= 0
        except ValueError:
            right = False
        if not right:
            raise ScrapydError("the address of scrapyd has to start with http:// or https://, as in http://127.0.0.1:6800/")
        if "@" in parts.netloc:
            raise ScrapydError("user and password do not belong into scrapyd's URL: set NEWSPORTAL_SCRAPYD_USER and _PASSWORD")
        self.url = url.rstrip("/") + "/"
        self.project = _checked("project", project)
        known = get_auth(url=url, username=user or "", password=password or "")
        # As bytes: requests would take text for Latin-1, scrapyd compares UTF-8.
        self._auth = requests.auth.HTTPBasicAuth(known.username.encode(), known.password.encode()) if known else None

    # --- Versions

    def deploy(self, egg: bytes, version: str, *, spiders: Collection[str]) -> None:
        """Upload an egg and see that it is the one that will run, with these spiders, and that a crawl does run; else the upload is taken back."""
        form = {"project": self.project, "version": _checked("version", version)}
        try:
            self._call("POST", "addversion", data=form, files={"egg": ("project.egg", egg)})
            last = self.listversions()[-1:]
            if last != [version]:
                raise ScrapydError(f"version {version} would never run, since {', '.join(last)} sorts after it; delete that one first")
            listed = self.listspiders(version)
            if sorted(listed) != sorted(spiders):
                raise ScrapydError(f"scrapyd lists other spiders than this project: {', '.join(sorted(set(listed) ^ set(spiders)))}")
            self._try_out(f"trial-{version}-{uuid4().hex[:4]}")
        except (ScrapydError, KeyboardInterrupt):
            # scrapyd keeps an egg that it cannot even list, and would run it from now on.
            with suppress(ScrapydError):
                self._call("POST", "delversion", data=form)
            raise

    def _try_out(self, job: str) -> None:
        """Have a crawl run that ``newsportal.trial`` describes, before all that wait."""
        try:
            self.schedule("portal", {"url": "http://trial.invalid/"}, settings=SETTINGS, job=job, priority=1000)
            self._await_trial(job)
        except KeyboardInterrupt:  # scrapyd may have taken the job before its answer came
            with suppress(ScrapydError):
                self._end(job)
            raise
        log = self._log(job)
        if WELL not in log:
            told = log.rpartition(FAILED)[2] if FAILED in log else log
            raise ScrapydError(f"{FAILED}{_line(told)}")

    def _await_trial(self, job: str) -> None:
        end = time.monotonic() + _TRIAL_SECONDS
        while (state := self.status(job)) != "finished":
            if state is None:
                raise ScrapydError("scrapyd has lost the trial crawl")
            if time.monotonic() > end:
                self._end(job)
                crawls = f"{len(self.listjobs()['running'])} crawls run here; "
                what = f"has not begun: {crawls}is there a free slot (max_proc)?" if state == "pending" else "does not end"
                raise ScrapydError(f"within {_TRIAL_SECONDS} seconds the trial crawl {what}")
            time.sleep(0.3)

    def _end(self, job: str) -> None:
        """A job that runs ends at once when it is told twice."""
        self.cancel(job)
        self.cancel(job)

    def _log(self, job: str) -> str:
        import requests

        try:
            url = f"{self.url}logs/{self.project}/portal/{job}.log"
            response = requests.get(url, auth=self._auth, timeout=_SECONDS, allow_redirects=False)
        except requests.RequestException as error:
            raise ScrapydError(f"scrapyd at {self.url} cannot be asked: {_line(str(error))}") from None
        return response.content.decode(errors="replace") if response.status_code == 200 else ""

    def listversions(self) -> list[str]:
        """The versions that were deployed, the one that runs last."""
        return self._list("listversions", "versions")

    def listspiders(self, version: str | None = None) -> list[str]:
        """The spiders of a version, or of the one that runs."""
        return self._list("listspiders", "spiders", **({"_version": _checked("version", version)} if version else {}))

    # --- Jobs

    def schedule(
        self,
        spider: str,
        arguments: Mapping[str, str] | None = None,
        *,
        settings: Mapping[str, str] | None = None,
        version: str | None = None,
        job: str | None = None,
        priority: int | None = None,
    ) -> str:
        """Hand in a job; its id. Arguments and settings are those of ``scrapy crawl -a`` and ``-s``, checked before they are sent."""
        check_job(spider, arguments or {}, settings or {})
        form = [("project", self.project), ("spider", spider)]
        if job is not None:
            form.append(("jobid", _checked("job id", job)))
        if version is not None:
            form.append(("_version", _checked("version", version)))
        if priority is not None:
            form.append(("priority", str(priority)))
        form += [("setting", f"{name}={value}") for name, value in (settings or {}).items()]
        form += (arguments or {}).items()
        return str(self._call("POST", "schedule", "jobid", data=form))

    def cancel(self, job: str) -> str | None:
        """Remove a pending job, ask a running one to stop; which of the two it was, None if neither."""
        state = self._call("POST", "cancel", "prevstate", data={"project": self.project, "job": _checked("job id", job)})
        return str(state) if state else None

    def status(self, job: str) -> str | None:
        """``pending``, ``running``, ``finished`` (well or not), or None for a job that scrapyd does not know."""
        state = self._call("GET", "status", "currstate", params={"project": self.project, "job": _checked("job id", job)})
        return str(state) if state else None

    def listjobs(self) -> dict[str, list[dict[str, Any]]]:
        """The project's jobs, as scrapyd describes them, by state: ``pending``, ``running``, ``finished``."""
        states = ("pending", "running", "finished")
        answer = self._call("GET", "listjobs", params={"project": self.project})
        return {state: [job for job in _list_of(answer.get(state)) if isinstance(job, dict)] for state in states}

    # --- One call

    def _list(self, service: str, key: str, **params: str) -> list[str]:
        return [str(value) for value in _list_of(self._call("GET", service, key, params={"project": self.project, **params}))]

    def _call(self, method: str, service: str, key: str | None = None, **request: Any) -> Any:
        """The answer's value under the key, or the whole answer."""
        import requests

        try:
            response = requests.request(
                method, f"{self.url}{service}.json", auth=self._auth, timeout=_SECONDS, allow_redirects=False, **request
            )
            answer = response.json() if response.status_code == 200 else None
        except (requests.JSONDecodeError, RecursionError):
            answer = None
        except requests.Timeout:
            raise ScrapydError(f"scrapyd at {self.url} did not answer in time") from None
        except requests.ConnectionError:
            raise ScrapydError(f"no scrapyd answers at {self.url}; is it running there?") from None
        except (requests.RequestException, ValueError) as error:
            raise ScrapydError(f"scrapyd at {self.url} cannot be asked: {_line(str(error))}") from None
        if response.status_code == 401:
            what = "does not know this user and password" if self._auth else "asks for user and password"
            raise ScrapydError(f"scrapyd at {self.url} {what}; set NEWSPORTAL_SCRAPYD_USER and NEWSPORTAL_SCRAPYD_PASSWORD")
        if isinstance(answer, dict) and answer.get("status") == "error":
            raise ScrapydError(f"scrapyd at {self.url}: {_line(str(answer.get('message')))}")
        if not isinstance(answer, dict) or answer.get("status") != "ok" or (key and key not in answer):
            raise ScrapydError(f"{self.url} does not answer as scrapyd does (HTTP {response.status_code} to {service}.json)")
        return answer[key] if key else answer


def pids(daemon: Scrapyd) -> set[int]:
    """The processes that it runs and knows of."""
    return {int(job["pid"]) for job in daemon.listjobs()["running"] if str(job.get("pid")).isdecimal()}


_EXTRA = "this needs the extra scrapyd: pip install 'newsportal[scrapyd]'"


def _list_of(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _checked(what: str, text: str) -> str:
    if not _NAME.fullmatch(text):
        raise ScrapydError(f"{text!r} cannot be a {what}; give 1 to 64 letters, digits, _ and -")
    return text


def _check_value(name: str, value: str) -> None:
    """See that a process can be started with it. A ``;`` is no trouble: it travels percent-encoded."""
    if _CONTROL.search(value):
        raise ScrapydError(f"{name}={value!r} holds a control character")
    if len(value.encode()) > _LONGEST:
        raise ScrapydError(f"{name} is longer than {_LONGEST} bytes")


def check_settings(settings: Mapping[str, str]) -> None:
    """See that they have names of settings, and values that a process can be started with. Raises ScrapydError."""
    for name, value in settings.items():
        if not _SETTING.fullmatch(name):
            raise ScrapydError(f"{name!r} is no name of a setting; as in DOWNLOAD_DELAY=2")
        _check_value(name, value)
    if reason := wrong_setting(settings):
        raise ScrapydError(reason)


def check_job(spider: str, arguments: Mapping[str, str], settings: Mapping[str, str]) -> None:
    """See that a crawl could be started with them; where the spider is one of this project's, as ``scrapy crawl`` does it. Raises ScrapydError."""
    _checked("spider", spider)
    check_settings(settings)
    for name, value in arguments.items():
        if not _ARGUMENT.fullmatch(name) or name in _RESERVED:
            raise ScrapydError(f"{name!r} cannot be the name of a spider's argument on scrapyd")
        _check_value(name, value)
    loader = get_spider_loader(get_project_settings())
    known = loader.load(spider) if spider in loader.list() else None
    try:
        if known and issubclass(known, PortalSpider):
            known.check_arguments(dict(arguments))
    except ArgumentError as error:
        raise ScrapydError(str(error)) from None


def _line(text: str) -> str:
    """What a message or a traceback comes down to: its last line, printable, not endless."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return "".join(char if char.isprintable() else " " for char in lines[-1])[:300] if lines else "no reason given"
