"""The units in deploy/: as systemd reads them, and what they call."""

import configparser
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from daemon import answers, end, free_port, until
from forking import ROOT
from scheduling import write_schedule

DEPLOY = ROOT / "deploy"
UNITS = sorted(path.name for path in DEPLOY.iterdir() if path.suffix in (".service", ".timer"))
BIN = Path(sys.executable).parent


def unit(name):
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#",))
    parser.optionxform = str
    parser.read(DEPLOY / name, encoding="utf-8")
    return parser


def called(name, folder, port=0):
    """What a unit calls, as it calls it: in its folder, with its environment."""
    service = unit(name)["Service"]
    words = [word.replace("/opt/newsportal/.venv/bin", str(BIN)) for word in shlex.split(service["ExecStart"])]
    ours = dict(pair.split("=", 1) for pair in service.get("Environment", "").split())
    ours = {key: value.replace("/opt/newsportal", str(ROOT)) for key, value in ours.items()}
    ours |= {"HOME": str(folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    ours |= {"SCRAPYD_HTTP_PORT": str(port), "SCRAPYD_USERNAME": "editor", "SCRAPYD_PASSWORD": "secret"}
    return words, ours


def test_every_unit_is_here():
    assert UNITS == ["newsportal-schedule.service", "newsportal-schedule.timer", "scrapyd.service"]


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
def test_systemd_finds_nothing_wrong(tmp_path):
    for name in UNITS:
        text = (DEPLOY / name).read_text(encoding="utf-8")
        (tmp_path / name).write_text(text.replace("/opt/newsportal/.venv/bin", str(BIN)).replace("User=newsportal", "User=root"))
    command = ["systemd-analyze", "verify", *(tmp_path / name for name in UNITS)]
    verified = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (verified.returncode, verified.stderr) == (0, "")


def test_who_is_ended_with_whom():
    assert unit("scrapyd.service")["Service"]["KillMode"] == "control-group"
    schedule = unit("newsportal-schedule.service")["Service"]
    assert (schedule["Type"], schedule["KillMode"]) == ("oneshot", "process")
    timer = unit("newsportal-schedule.timer")["Timer"]
    assert timer["OnCalendar"] == "*-*-* *:*:00"


def test_what_the_timer_calls(tmp_path):
    write_schedule(tmp_path, {"room": "http://127.0.0.1:1/"})
    words, environment = called("newsportal-schedule.service", tmp_path)
    result = subprocess.run(words, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("room: started room-")
    run = result.stdout.split()[-1]
    until(lambda: "NOT DONE" in (tmp_path / "logs" / "room" / f"{run}.log").read_text(encoding="utf-8"))


def test_what_the_daemon_is(tmp_path):
    shutil.copy(DEPLOY / "scrapyd.conf", tmp_path)
    port = free_port()
    words, environment = called("scrapyd.service", tmp_path, port)
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(words, cwd=tmp_path, env=environment, stdout=log, stderr=log, start_new_session=True)
    try:
        until(lambda: process.poll() is not None or answers(port))
        assert process.poll() is None, (tmp_path / "log").read_text()
    finally:
        end(process)
    assert not os.path.exists(tmp_path / "twistd.pid")
