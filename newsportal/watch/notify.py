"""Telling people that a portal's health has changed: a webhook, a mail; once a change, not once a run.

What was told last stands in the store, so it does not matter which crawl, which machine or which command finds the change.
"""

from __future__ import annotations

import json
import smtplib
import ssl
import threading
import urllib.request
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import make_msgid
from typing import Any
from urllib.parse import unquote, urlsplit

import sqlalchemy as sa

from newsportal.store.health import claim, portal_ids, unclaim
from newsportal.watch.health import WELL, Verdict

SECONDS = 15.0
"""That telling may take, for each hook."""
Send = Callable[[Verdict, str], None]


class NotTold(Exception):
    """A hook did not take the message; the text says why."""


def hooks_of(settings: Mapping[str, Any]) -> dict[str, Send]:
    """Who is to be told, by the settings; ``NotTold`` where an address is none, before there is anything to tell."""
    found: dict[str, Send] = {}
    if url := settings["NEWSPORTAL_WEBHOOK"]:
        found["webhook"] = Webhook(url)
    if to := settings["NEWSPORTAL_MAIL_TO"]:
        found["mail"] = Mail(settings["NEWSPORTAL_SMTP"], settings["NEWSPORTAL_MAIL_FROM"] or to.split(",")[0].strip(), to)
    return found


def tell(engine: sa.Engine, verdicts: Iterable[Verdict], hooks: Mapping[str, Send]) -> list[str]:
    """Tell each hook what it does not know yet; what went wrong, a line each."""
    errors = []
    with engine.connect() as connection:
        ids = portal_ids(connection)
    for verdict in verdicts:
        state = "fine" if verdict.state in WELL else verdict.state
        for name, send in hooks.items():
            portal_id = ids[verdict.portal]
            with engine.begin() as connection:
                before = claim(connection, portal_id, name, state)
            if before is None:
                continue
            try:
                _in_time(lambda send=send, before=before, verdict=verdict: send(verdict, before))  # type: ignore[misc]
            except (OSError, smtplib.SMTPException, NotTold) as error:
                errors.append(f"{verdict.portal} is {verdict.state}, and the {name} could not be told: {_reason(error)}")
                with engine.begin() as connection:
                    unclaim(connection, portal_id, name, state, before)
    return errors


@dataclass(frozen=True)
class Webhook:
    """Posts JSON to an address."""

    url: str

    def __post_init__(self) -> None:
        if not _is_address(self.url, "http", "https"):
            raise NotTold("NEWSPORTAL_WEBHOOK is no http or https address")

    def __call__(self, verdict: Verdict, before: str) -> None:
        what = {key: value for key, value in verdict.plain().items() if key not in ("figures", "notes")}
        body = json.dumps(what | {"before": before, "text": headline(verdict, before)}, ensure_ascii=False).encode("utf-8", "replace")
        request = urllib.request.Request(self.url, body, {"Content-Type": "application/json; charset=utf-8"})  # noqa: S310  # checked above
        with urllib.request.urlopen(request, timeout=SECONDS):  # noqa: S310
            pass


@dataclass(frozen=True)
class Mail:
    """Sends a mail; the password only through TLS or on this machine."""

    server: str
    sender: str
    to: str

    def __post_init__(self) -> None:
        if not _is_address(self.server, "smtp", "smtps"):
            raise NotTold("NEWSPORTAL_SMTP is no address like smtp://user:password@host:587")
        for name, addresses in (("NEWSPORTAL_MAIL_TO", self.to), ("NEWSPORTAL_MAIL_FROM", self.sender)):
            if not all("@" in address.strip(" @") for address in addresses.split(",")):
                raise NotTold(f"{name} is no mail address")

    def __call__(self, verdict: Verdict, before: str) -> None:
        parts = urlsplit(self.server)
        if parts.scheme == "smtps":
            with smtplib.SMTP_SSL(parts.hostname or "", parts.port or 465, timeout=SECONDS, context=ssl.create_default_context()) as smtp:
                self._send(smtp, verdict, before, safe=True)
        else:
            with smtplib.SMTP(parts.hostname or "", parts.port or 25, timeout=SECONDS) as smtp:
                smtp.ehlo()
                if secure := smtp.has_extn("starttls"):
                    smtp.starttls(context=ssl.create_default_context())
                self._send(smtp, verdict, before, safe=secure or parts.hostname in ("localhost", "127.0.0.1", "::1"))

    def _send(self, smtp: smtplib.SMTP, verdict: Verdict, before: str, *, safe: bool) -> None:
        parts = urlsplit(self.server)
        if parts.username:
            if not safe:
                raise NotTold("the mail server offers no TLS, and the password is not sent without")
            smtp.login(unquote(parts.username), unquote(parts.password or ""))
        message = EmailMessage()
        message["Subject"] = headline(verdict, before)
        message["From"], message["To"] = self.sender, self.to
        message["Date"], message["Message-ID"] = datetime.now(UTC), make_msgid(domain=self.sender.rpartition("@")[2])
        message.set_content("\n".join(lines(verdict)) + "\n")
        smtp.send_message(message)


def _is_address(url: str, *schemes: str) -> bool:
    """Whether a host can be asked there."""
    try:
        parts = urlsplit(url)
        return parts.scheme in schemes and bool(parts.hostname) and (parts.port or 1) > 0 and url.isprintable() and " " not in url
    except ValueError:
        return False


def headline(verdict: Verdict, before: str) -> str:
    """The change in one line."""
    state = f"well again, was {before}" if verdict.well else verdict.state
    return one_line(f"newsportal: {verdict.portal}: {state}")


def lines(verdict: Verdict) -> list[str]:
    """A verdict for people."""
    found = [f"{verdict.portal}: {verdict.state} since {verdict.since}: {verdict.why}"]
    found += [f"  first bad page: {verdict.first_bad_page}"] if verdict.first_bad_page else []
    if verdict.old_path:
        found.append(f"  it stood at: {verdict.old_path}")
        found.append(f"  now: {verdict.new_path}" if verdict.new_path else "  now: not found")
    found += [f"  to start from: {verdict.proposed}"] if verdict.proposed else []
    found += [f"  note: {note}" for note in verdict.notes]
    return [one_line(line) for line in found]


def one_line(text: str) -> str:
    """Text from a page must not drive a terminal, nor forge a line or header."""
    return "".join(mark if mark.isprintable() else " " for mark in text)


def _in_time(work: Callable[[], None]) -> None:
    """Do it, or give up: whoever answers a byte a minute must not hold a crawl."""
    raised: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:  # handed to whoever waits
            raised.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(SECONDS)
    if thread.is_alive():
        raise NotTold(f"no answer within {SECONDS:.0f} s")
    if raised:
        raise raised[0]


def _reason(error: Exception) -> str:
    return one_line(str(error) or type(error).__name__)[:300]
