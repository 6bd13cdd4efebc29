"""Serves the demo portal while ``scrapy crawl portal`` crawls its sections: ``python tests/portal/crawl_demo.py PORT SCRAPY [OPTION…]``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parent.parent)

from portal.serve import Portal  # noqa: E402  the folder above has to be on the path first
from portal.truth import section_urls  # noqa: E402


def main(port: int, scrapy: str, *options: str) -> int:
    """The crawl's exit status."""
    try:
        portal = Portal(port=port)
    except OSError as error:  # `make demo` in another terminal, perhaps
        portal = Portal()
        print(f"Port {port} cannot be used ({error.strerror}); the demo portal is at {portal.base_url}/", file=sys.stderr)
    with portal:
        command = [scrapy, "crawl", "portal", "-a", "url=" + ",".join(section_urls(portal.base_url)), *options]
        try:
            return subprocess.run(command, check=False).returncode
        except KeyboardInterrupt:  # the crawl got it too, and has ended by now
            return 130


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), *sys.argv[2:]))
