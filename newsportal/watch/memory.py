"""Scrapy's memory limit, measured on this process alone."""

from __future__ import annotations

from pathlib import Path

from scrapy.extensions import memusage


class MemoryUsage(memusage.MemoryUsage):
    """Where Linux counts what the process that started us held (``ru_maxrss`` outlives fork and exec), a large parent would end every crawl."""

    def get_virtual_size(self) -> int:
        """The most memory that was in use, in bytes."""
        try:
            status = Path("/proc/self/status").read_text(encoding="ascii")
        except OSError:  # no Linux
            return super().get_virtual_size()
        return next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM:")), 0)
