"""The environment that the benchmarks' peers live in; the project's own never holds them."""

from __future__ import annotations

import shutil
import subprocess
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent


def peer_python() -> Path:
    """The Python of ``benchmarks/.venv``, which is made anew when ``peers.txt`` has changed."""
    wanted, installed = HERE / "peers.txt", HERE / ".venv" / "peers.txt"
    python = HERE / ".venv" / "bin" / "python"
    if not installed.exists() or installed.read_bytes() != wanted.read_bytes():
        venv.create(HERE / ".venv", with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "-U", "pip"], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "-r", wanted], check=True)
        shutil.copyfile(wanted, installed)
    return python
