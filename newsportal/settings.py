"""Every setting, in the order in which a request meets it; each departure from a default with its reason.

The environment is read here (scrapyd's address and password: ``scrapyd.py``). Stronger than this file: a portal's ``custom_settings``, then ``-s NAME=VALUE``.
"""

import os
import socket
import sys

from newsportal import __version__


def _number(name: str, default: float) -> float:
    """Of the environment."""
    text = os.environ.get(name) or default
    try:
        return float(text)
    except ValueError:
        print(f"{name}={text}: give a number", file=sys.stderr)
        raise SystemExit(2) from None


def user_agent(contact: str) -> str:
    """Who we are, and where a portal's operator reaches whoever runs us."""
    return f"newsportal/{__version__} (news crawler; {'contact: ' + contact if contact else 'no contact given'})"


BOT_NAME = "newsportal"
SPIDER_MODULES = ["newsportal.spiders"]
NEWSPIDER_MODULE = "newsportal.spiders"
COMMANDS_MODULE = "newsportal.commands"

# --- What is crawled: defaults of the spiders' arguments
NEWSPORTAL_PAGES = 10  # listing pages a section, unless -a pages=N
NEWSPORTAL_MAX_PAGES = 10_000  # of any walk, whatever was asked for: a pager without an end stops there
NEWSPORTAL_PARTS = 50  # parts an article may have
NEWSPORTAL_NESTING = 3  # sitemap indexes within one another; by the protocol there is one

# --- The memory of all crawls: an SQLAlchemy URL, SQLite or PostgreSQL; empty: none beyond the crawl
NEWSPORTAL_DB = os.environ.get("NEWSPORTAL_DB", "sqlite:///newsportal.db")
NEWSPORTAL_DB_PATIENCE = 120.0  # seconds to wait for a database that is locked or away
NEWSPORTAL_HOST = os.environ.get("NEWSPORTAL_HOST") or socket.gethostname()  # what this machine is called in a store that many share
NEWSPORTAL_LEASE_SECONDS = _number("NEWSPORTAL_LEASE_SECONDS", 90)  # a crawl without a sign of life for so long has lost its portal
NEWSPORTAL_KNOWN_ROWS = 10  # a walk stops after so many known rows in a row
NEWSPORTAL_REVISITS = ["1h", "1d", "7d"]  # after its first fetch an article is looked at again, by the first crawl from then on
NEWSPORTAL_RETRIES = ["10m", "1h", "6h", "1d"]  # a page that failed is tried again, then given up

# --- What is started when (scrapy schedule)
NEWSPORTAL_SCHEDULE = os.environ.get("NEWSPORTAL_SCHEDULE", "schedule.toml")
NEWSPORTAL_LOGS = os.environ.get("NEWSPORTAL_LOGS", "logs")  # of crawls that the schedule starts as processes
NEWSPORTAL_LOGS_KEPT = 200  # of each job

# --- Who asks, and how often
NEWSPORTAL_CONTACT = os.environ.get("NEWSPORTAL_CONTACT", "")  # an address or page where a portal's operator reaches you
USER_AGENT = user_agent(NEWSPORTAL_CONTACT)  # of another contact (-s, custom_settings) the spider makes its own
# Scrapy's has Accept-Language: en, and a portal that has an English edition would give that.
DEFAULT_REQUEST_HEADERS = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
ROBOTSTXT_OBEY = True
NEWSPORTAL_ROBOTS_RETRY = 300.0  # seconds until a robots.txt that could not be read is looked at again
NEWSPORTAL_RETRY_AFTER_MAX = 3600.0  # seconds that a host is waited for when it says Retry-After
DOWNLOAD_DELAY = 1
CONCURRENT_REQUESTS_PER_DOMAIN = 1
CONCURRENT_REQUESTS = 4  # at one a second more only wait in line, and Ctrl-C waits for the line
CONCURRENT_ITEMS = 4  # Scrapy makes as many tasks for each response, of which few hold more than two items
AUTOTHROTTLE_ENABLED = True  # slower where a portal answers slowly, never faster than DOWNLOAD_DELAY
AUTOTHROTTLE_START_DELAY = 1
# Listings come first by priority, articles in the order of their rows.
SCHEDULER_MEMORY_QUEUE = "scrapy.squeues.FifoMemoryQueue"
SCHEDULER_DISK_QUEUE = "scrapy.squeues.PickleFifoDiskQueue"
DUPEFILTER_CLASS = "newsportal.downloader.filter.RequestFilter"  # the default keeps 100 bytes of each request

# --- The way of a request to the network and of its answer back
DOWNLOADER_MIDDLEWARES = {
    "newsportal.downloader.flight.InFlight": 10,  # first: what waits there has not met the network yet
    "newsportal.downloader.guard.AddressGuard": 30,  # before robots.txt: that would be a request, too
    "newsportal.downloader.limits.Limits": 40,  # sees answers last: unpacked, redirects followed
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "newsportal.downloader.limits.OffSite": 50,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "newsportal.downloader.robots.RobotsTxt": 100,
    "newsportal.downloader.credentials.Secrets": 450,  # after the default headers, before cookies
    # Scrapy's retries stand at 550
    "newsportal.downloader.endings.Endings": 560,  # sees failures before the retries do
    "newsportal.downloader.conditional.Conditional": 570,  # within decompression: it compares the page, not its packing
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
    "newsportal.downloader.redirect.MetaRefresh": 580,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
    "newsportal.downloader.packing.Unpacking": 590,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
    "newsportal.downloader.redirect.Redirect": 600,
    "newsportal.downloader.guard.NameGuard": 760,  # after the proxy is chosen
    "newsportal.downloader.hold.HostHold": 860,  # last: whatever asks a host counts
}
SPIDER_MIDDLEWARES = {
    "newsportal.store.recorder.Recorder": 10,  # the nearest to the engine: it sees what the others let through
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,  # drops without a word, and not what redirects lead to: Limits does
    "newsportal.downloader.guard.Causes": 600,
}
TWISTED_DNS_RESOLVER = "newsportal.downloader.resolver.GuardedResolver"
DNS_TIMEOUT = 10  # within DOWNLOAD_TIMEOUT
HTTPPROXY_ENABLED = False  # behind a proxy names are resolved where they cannot be checked; SECURITY.md says what it takes

# --- What a page can make us fetch, and how much of it
DOWNLOAD_HANDLERS = {"data": None, "file": None, "ftp": None, "s3": None}  # a link to file: would be read
DOWNLOAD_VERIFY_CERTIFICATES = True
DOWNLOAD_TIMEOUT = 30
DOWNLOAD_MAXSIZE = 16 * 1024 * 1024  # after decompression; the default of 1 GiB lets a bomb in
DOWNLOAD_WARNSIZE = 4 * 1024 * 1024
REDIRECT_MAX_TIMES = 5
METAREFRESH_MAXDELAY = 10  # a page that stays for longer is there to be read
URLLENGTH_LIMIT = 2000
_SAME_ORIGIN = "scrapy.spidermiddlewares.referer.SameOriginPolicy"
REFERRER_POLICY = _SAME_ORIGIN
REFERRER_POLICIES = dict.fromkeys(  # whatever a page asks for, other origins do not learn where we come from
    (
        *("", "scrapy-default", "unsafe-url", "origin", "strict-origin", "no-referrer-when-downgrade"),
        *("origin-when-cross-origin", "strict-origin-when-cross-origin"),
    ),
    _SAME_ORIGIN,
)
NEWSPORTAL_PAGE_SECONDS = 10.0  # of CPU time, to read a page; the worst that we could make takes 1.4
MEMUSAGE_LIMIT_MB = 1024  # a crawl that grows beyond ends in order, its files whole
MEMUSAGE_CHECK_INTERVAL_SECONDS = 10
WARN_ON_GENERATOR_RETURN_VALUE = False  # would read a callback's source anew for one page in a few: 1 to 2% of a crawl

# --- What becomes of the items: clean before validating, validate before deduplicating,
# else a bad first copy shadows a good second one. What is left is stored with its page (store.recorder).
ITEM_PIPELINES = {
    "newsportal.pipelines.clean.Clean": 100,
    "newsportal.pipelines.validate.Validate": 300,
    "newsportal.pipelines.dedupe.Deduplicate": 500,
}

# --- Where they go
NEWSPORTAL_OUTPUT = os.environ.get("NEWSPORTAL_OUTPUT", "output")
NEWSPORTAL_CSV_DEFUSE = True  # cells that a spreadsheet would run as a formula get a leading apostrophe
_PATH = "%(output)s/%(portal)s/%(time)s-"
FEEDS = {
    _PATH + "articles.csv": {"format": "csv"},
    _PATH + "headlines.csv": {"format": "csv"},
    _PATH + "articles.jsonl": {"format": "jsonlines", "item_classes": ["newsportal.items.Article"]},
    _PATH + "headlines.jsonl": {"format": "jsonlines", "item_classes": ["newsportal.items.HeadlineList"]},
}
FEED_URI_PARAMS = "newsportal.exporters.uri_params"
FEED_EXPORT_ENCODING = "utf-8"
FEED_STORAGES = {
    "": "newsportal.files.WholeFileStorage",
    "file": "newsportal.files.WholeFileStorage",
    "stdout": "newsportal.files.StdoutStorage",
}
FEED_EXPORTERS = {
    "csv": "newsportal.exporters.CsvExporter",
    "json": "newsportal.exporters.JsonExporter",
    "jsonlines": "newsportal.exporters.JsonLinesExporter",
    "jsonl": "newsportal.exporters.JsonLinesExporter",
    "jl": "newsportal.exporters.JsonLinesExporter",
    "xml": None,  # lists within items have no form there
    "marshal": None,
    "pickle": None,  # runs code when read
}

# --- What an operator sees
LOG_LEVEL = "INFO"
LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
LOG_VERSIONS: list[str] = []  # the run record names those that matter
LOG_FORMATTER = "newsportal.watch.log.LogFormatter"
RETRY_GIVE_UP_LOG_LEVEL = "DEBUG"  # the spider tells it, with the outcome's name
STATS_DUMP = False  # the run record holds them
EXTENSIONS = {
    "newsportal.store.memory.Memory": 0,
    "scrapy.extensions.feedexport.FeedExporter": None,
    "newsportal.exporters.FeedExporter": 0,
    "scrapy.extensions.memusage.MemoryUsage": None,
    "newsportal.watch.memory.MemoryUsage": 0,
    "scrapy.extensions.logstats.LogStats": None,
    "newsportal.watch.progress.Progress": 500,
    "newsportal.watch.record.RunRecorder": 600,
}
# Who is told when a portal's health changes (watch.notify); neither: nobody.
NEWSPORTAL_WEBHOOK = os.environ.get("NEWSPORTAL_WEBHOOK", "")  # gets a JSON POST
NEWSPORTAL_MAIL_TO = os.environ.get("NEWSPORTAL_MAIL_TO", "")  # addresses with commas between
NEWSPORTAL_MAIL_FROM = os.environ.get("NEWSPORTAL_MAIL_FROM", "")  # without one, the first of NEWSPORTAL_MAIL_TO
NEWSPORTAL_SMTP = os.environ.get("NEWSPORTAL_SMTP", "smtp://localhost")  # smtp[s]://[user:password@]host[:port]
NEWSPORTAL_PROGRESS_SECONDS = 30.0  # between progress lines where there is no terminal

# --- Listeners that a crawl does not need, on by default
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
