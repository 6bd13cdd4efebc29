"""Who is told, and how often: a webhook and a mail server on loopback, stores of both kinds."""

import base64
import email
import json
import os
import socketserver
import ssl
import threading
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import lxml.html
import pytest
import sqlalchemy as sa
from crawling import crawl
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from forking import OURS, scrapy
from newsroom import Newsroom, story
from series import FLAT, Portal

from newsportal.commands.health import as_lines
from newsportal.store.database import open_store
from newsportal.store.schema import crawls, portals
from newsportal.watch import notify
from newsportal.watch.health import STATES, Verdict
from newsportal.watch.history import verdicts_of
from newsportal.watch.notify import Mail, Webhook, tell
from newsportal.watch.page import as_page
from newsportal.watch.prometheus import as_metrics


class Given:
    """What a server was given."""

    def __init__(self):
        self.messages, self.passwords, self.status = [], [], 200


@contextmanager
def serving(server):
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def webhook():
    """A webhook, its address under ``url``."""
    given = Given()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            given.messages.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(given.status)
            self.end_headers()

        def log_message(self, *args):
            pass

    with serving(ThreadingHTTPServer(("127.0.0.1", 0), Handler)) as port:
        given.url = f"http://127.0.0.1:{port}/hook"
        yield given


def mail_server(given, tls=None):
    """Keeps what it is given; with ``tls``, only after STARTTLS and a password."""

    class Handler(socketserver.StreamRequestHandler):
        def handle(self):
            self.wfile.write(b"220 here\r\n")
            secure = None
            while line := self.rfile.readline():
                word = line.strip().upper().split(b" ")[0]
                answer = b"250 ok"
                if word == b"EHLO" and tls:
                    answer = b"250-here\r\n250 AUTH PLAIN" if secure else b"250-here\r\n250 STARTTLS"
                elif word == b"STARTTLS":
                    self.wfile.write(b"220 go\r\n")
                    try:
                        secure = tls.wrap_socket(self.connection, server_side=True)
                    except ssl.SSLError:  # the client does not trust us
                        return
                    self.rfile, self.wfile = secure.makefile("rb"), secure.makefile("wb", 0)
                    continue
                elif word == b"AUTH":
                    given.passwords.append(base64.b64decode(line.split()[2]).decode())
                    answer = b"235 welcome"
                elif word == b"DATA":
                    self.wfile.write(b"354 go\r\n")
                    lines = []
                    while (line := self.rfile.readline()) != b".\r\n":
                        lines.append(line)
                    given.messages.append(email.message_from_bytes(b"".join(lines), policy=default))
                self.wfile.write((b"221 bye" if word == b"QUIT" else answer) + b"\r\n")

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    return Server(("127.0.0.1", 0), Handler)


@pytest.fixture
def mailbox():
    """A mail server that keeps what it is given."""
    given = Given()
    with serving(mail_server(given)) as port:
        given.url = f"smtp://127.0.0.1:{port}"
        yield given


@pytest.fixture
def certificate(tmp_path):
    """Of this machine, and its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    begin = datetime.now(UTC) - timedelta(days=1)
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), begin, begin + timedelta(days=2))
    made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
    path = tmp_path / "certificate.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(private + made.sign(key, SHA256()).public_bytes(Encoding.PEM))
    return path


def fill(engine, name, records):
    """A portal with these runs."""
    with engine.begin() as connection:
        known = connection.scalar(sa.select(portals.c.id).where(portals.c.name == name))
        portal_id = known or connection.execute(portals.insert().values(name=name).returning(portals.c.id)).scalar_one()
        for record in records:
            started = f"{datetime.fromisoformat(record['started']).astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
            values = {"portal_id": portal_id, "spider": name, "started": started, "state": "ended", "finish_reason": "finished"}
            connection.execute(crawls.insert().values(values | {"record": record}))


def recent(runs):
    """When a series of hourly runs has to begin to end now."""
    return datetime.now(UTC) - timedelta(hours=runs + 1)


@pytest.fixture
def portal():
    """It publishes the same by day and night, so that these tests say the same whatever the hour is."""
    return Portal(1, 240, timedelta(hours=1), hours=FLAT, weekend=1, accidents=0, batches=0)


def told(engine, hooks):
    with engine.connect() as connection:
        verdicts = verdicts_of(connection)
    return tell(engine, verdicts, hooks)


def test_one_message_a_change(store_url, webhook, mailbox, portal):
    engine = open_store(store_url)
    hooks = {"webhook": Webhook(webhook.url), "mail": Mail(mailbox.url, "from@a.example", "to@a.example, too@a.example")}
    records = portal.records(40, recent(60))
    fill(engine, "harbour", records)
    assert told(engine, hooks) == []
    assert (webhook.messages, mailbox.messages) == ([], [])
    blocked = portal.after(records, 5, gone="HTTP 403")
    for record in blocked:
        fill(engine, "harbour", [record])
        assert told(engine, hooks) == []
    (message,) = webhook.messages
    assert (message["portal"], message["state"], message["before"]) == ("harbour", "blocked", "fine")
    assert message["text"] == "newsportal: harbour: blocked"
    assert message["first_bad_page"] == "https://a.example/0/"
    (mail,) = mailbox.messages
    assert (mail["Subject"], mail["To"]) == ("newsportal: harbour: blocked", "to@a.example, too@a.example")
    assert "2 of 2 listing pages failed: HTTP 403" in mail.get_content()
    fill(engine, "harbour", portal.after(records + blocked, 2, gone=None))
    for _ in range(3):
        assert told(engine, hooks) == []
    assert [each["text"] for each in webhook.messages[1:]] == ["newsportal: harbour: well again, was blocked"]
    assert len(mailbox.messages) == 2
    engine.dispose()


def test_what_could_not_be_told_is_told_by_the_next(sqlite_url, webhook, portal):
    engine = open_store(sqlite_url)
    records = portal.records(40, recent(60))
    fill(engine, "harbour", records + portal.after(records, 2, gone="challenge"))
    webhook.status = 500
    (error,) = told(engine, {"webhook": Webhook(webhook.url)})
    assert error == "harbour is blocked, and the webhook could not be told: HTTP Error 500: Internal Server Error"
    webhook.status = 200
    assert told(engine, {"webhook": Webhook(webhook.url)}) == []
    assert told(engine, {"webhook": Webhook(webhook.url)}) == []
    assert len(webhook.messages) == 2  # the one that was refused, the one that was taken
    engine.dispose()


def test_who_never_answers_holds_nobody(sqlite_url, portal, monkeypatch):
    class Mute(socketserver.BaseRequestHandler):
        def handle(self):
            self.request.recv(1000)
            threading.Event().wait(20)

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False

    engine = open_store(sqlite_url)
    records = portal.records(40, recent(60))
    fill(engine, "harbour", records + portal.after(records, 2, gone="challenge"))
    monkeypatch.setattr(notify, "SECONDS", 0.3)
    with serving(Server(("127.0.0.1", 0), Mute)) as port:
        (error,) = told(engine, {"webhook": Webhook(f"http://127.0.0.1:{port}/")})
        assert "could not be told" in error
        (error,) = told(engine, {"mail": Mail(f"smtp://127.0.0.1:{port}", "a@a.example", "a@a.example")})
        assert "could not be told" in error
    engine.dispose()


def test_a_password_goes_to_no_server_without_tls(sqlite_url, mailbox, portal, monkeypatch):
    engine = open_store(sqlite_url)
    records = portal.records(40, recent(60))
    fill(engine, "harbour", records + portal.after(records, 2, gone="challenge"))
    address = mailbox.url.replace("smtp://127.0.0.1", "smtp://me:secret@127.0.0.2")
    (error,) = told(engine, {"mail": Mail(address.replace("127.0.0.2", "0.0.0.0"), "a@a.example", "a@a.example")})
    assert "offers no TLS" in error
    assert "secret" not in error
    assert mailbox.messages == []
    engine.dispose()


def test_a_password_goes_through_tls_to_a_server_that_is_known(sqlite_url, certificate, portal, monkeypatch):
    engine = open_store(sqlite_url)
    records = portal.records(40, recent(60))
    fill(engine, "harbour", records + portal.after(records, 2, gone="challenge"))
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate)
    given = Given()
    with serving(mail_server(given, tls)) as port:
        mail = Mail(f"smtp://me:se%3Acret@localhost:{port}", "me@a.example", "you@a.example")
        (error,) = told(engine, {"mail": mail})
        assert "CERTIFICATE_VERIFY_FAILED" in error
        assert (given.passwords, given.messages) == ([], [])
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert told(engine, {"mail": mail}) == []
        assert told(engine, {"mail": mail}) == []
    assert given.passwords == ["\0me\0se:cret"]
    (message,) = given.messages
    assert message["Subject"] == "newsportal: harbour: blocked"
    assert message["Date"].datetime <= datetime.now(UTC)
    assert message["Message-ID"].endswith("@a.example>")
    engine.dispose()


def test_only_the_last_weeks_count(sqlite_url, portal):
    engine = open_store(sqlite_url)
    fill(engine, "harbour", portal.records(30, datetime.now(UTC) - timedelta(weeks=9)))
    fill(engine, "harbour", portal.records(30, recent(30)))
    with engine.connect() as connection:
        (verdict,) = verdicts_of(connection)
    assert verdict.runs == 30
    engine.dispose()


EVIL = 'bay\r\nBcc: all@a.example\r\n\r\n.\r\n<script src="https://evil.example/"></script>\x1b[31m\x9b\u202e\u2066'
HOSTILE = Verdict(EVIL, "blocked", EVIL, EVIL, 3, None, EVIL, EVIL, EVIL, EVIL, EVIL, [EVIL])
"""Everything in it is what a page said."""


def test_a_mail_is_plain_text_and_no_page_writes_its_headers(mailbox):
    Mail(mailbox.url, "from@a.example", "to@a.example")(HOSTILE, EVIL)
    (mail,) = mailbox.messages
    assert mail.get_content_type() == "text/plain"
    assert {name.lower() for name in mail.keys()} == {  # a message is no mapping of its headers
        *("subject", "from", "to", "date", "message-id", "mime-version", "content-type", "content-transfer-encoding"),
    }
    assert (mail["From"], mail["To"], mail.is_multipart()) == ("from@a.example", "to@a.example", False)
    lines = mail.get_content().splitlines()
    assert len(lines) == 6
    assert all(line.isprintable() for line in [mail["Subject"], *lines])


def test_a_webhook_s_text_says_nothing_that_a_page_said(webhook):
    page = "<!channel> @everyone <https://evil.example/|news>"
    Webhook(webhook.url)(Verdict("bay", "blocked", page, page, 3, None, page, page, page, page, page, [page]), "fine")
    Webhook(webhook.url)(HOSTILE, "fine")
    told, hostile = webhook.messages
    assert told["text"] == "newsportal: bay: blocked"
    assert hostile["text"].isprintable()
    assert hostile["why"] == EVIL  # a value of JSON, as it is
    assert set(told) == set(hostile)


def test_health_is_told_in_lines_of_its_own():
    lines = list(as_lines([HOSTILE], as_json=False))
    assert len(lines) == 6
    assert all(line.isprintable() for line in lines)
    (line,) = as_lines([HOSTILE], as_json=True)
    assert json.loads(line)["why"] == EVIL


def test_no_portal_s_name_makes_a_metric(tmp_path):
    bay = replace(HOSTILE, portal='bay"} 1\nnewsportal_well{portal="harbour\\', figures={"coverage:title": 1.0})
    (tmp_path / "news.prom").write_text(as_metrics([bay]), encoding="utf-8")
    samples = [line for line in (tmp_path / "news.prom").read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    portal = r'portal="bay\"} 1\nnewsportal_well{portal=\"harbour\\"'
    assert len(samples) == 1 + len(STATES) + 1
    assert all(line.partition("{")[2].startswith(portal) for line in samples), samples[0]


def test_metrics(sqlite_url, portal, tmp_path):
    engine = open_store(sqlite_url)
    records = portal.records(50, recent(55))
    fill(engine, 'har"bour\\', records)
    fill(engine, "bay", Portal(2, 40, timedelta(hours=1), gone="HTTP 403").records(3, recent(3)))
    with engine.connect() as connection:
        verdicts = verdicts_of(connection)
    engine.dispose()
    lines = as_metrics(verdicts).splitlines()
    assert 'newsportal_well{portal="har\\"bour\\\\"} 1' in lines
    assert 'newsportal_well{portal="bay"} 0' in lines
    assert 'newsportal_state{portal="bay",state="blocked"} 1' in lines
    assert any(line.startswith('newsportal_coverage_usual{portal="har\\"bour\\\\",field="source"} 0.9') for line in lines)
    names = [line.split("{")[0] for line in lines if not line.startswith("#")]
    assert [name for n, name in enumerate(names) if n == 0 or names[n - 1] != name] == list(dict.fromkeys(names))
    assert {line.split()[2] for line in lines if line.startswith("# TYPE")} == set(names)
    (tmp_path / "news.prom").write_text(as_metrics(verdicts), encoding="utf-8")
    assert (tmp_path / "news.prom").read_text(encoding="utf-8").splitlines() == lines
    assert [path.name for path in tmp_path.glob("*.prom*")] == ["news.prom"]


def test_the_page_holds_what_pages_said_as_text(tmp_path):
    """Nothing of it is an element, an attribute that runs, or an address that a browser would not just open."""
    paths = {"first_bad_page": f"https://a.example/{EVIL}", "old_path": EVIL, "new_path": EVIL, "proposed": f"rows = {EVIL}"}
    bad = Verdict(EVIL, "layout changed", "2026-03-02T06:00:00Z", EVIL, 9, "2026-03-02T08:00:00Z", notes=[EVIL], **paths)
    scripted = Verdict("bay", "down", "2026-03-02T06:00:00Z", "", 0, first_bad_page="JavaScript:alert(1)//http://a.example/")
    well = Verdict(
        "harbour", "fine", "2026-03-02T06:00:00Z", "40 headlines a day", 9, figures={"new_headlines": 3.0, "coverage:text": 0.995}
    )
    (tmp_path / "health.html").write_bytes(as_page([well, bad, scripted], datetime(2026, 3, 2, 9, tzinfo=UTC)))
    text = (tmp_path / "health.html").read_text(encoding="utf-8")
    assert not [mark for mark in text if not mark.isprintable() and mark != "\n"]
    assert list(tmp_path.iterdir()) == [tmp_path / "health.html"]
    root = lxml.html.fromstring(text)
    allowed = "html head meta title style body h1 p table thead tbody tr th td dl dt dd a span code".split()
    assert {element.tag for element in root.iter()} <= set(allowed)
    assert {name for element in root.iter() for name in element.keys()} <= {
        *("charset", "http-equiv", "content", "name", "lang", "scope", "class", "rel", "href")
    }
    assert [link.get("href")[:18] for link in root.iter("a")] == ["https://a.example/"]
    assert text.count("&lt;script") == 8
    assert "default-src 'none'" in root.find(".//meta[@http-equiv]").get("content")
    rows = [[" ".join(cell.text_content().split()) for cell in row] for row in root.iterfind(".//tbody/tr")]
    assert [row[1] for row in rows] == ["layout changed", "down", "fine"]
    assert rows[2] == ["harbour", "fine", "2026-03-02 06:00", "40 headlines a day", "never", "3", "", "text 100%"]


# --- The command


def command(folder, *options, **environment):
    return scrapy(folder, "health", *options, environment=os.environ | OURS | environment)


def test_no_store_is_one_line_and_no_file(tmp_path):
    done = command(tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "scrapy health: sqlite:///newsportal.db: there is no store yet; a crawl makes it\n"
    assert list(tmp_path.iterdir()) == []


def test_wrong_use(tmp_path):
    for options, line in {
        ("harbour",): "'harbour' means nothing here; scrapy health --portal NAME looks at one portal",
        ("--notify",): "--notify has nobody to tell; set NEWSPORTAL_WEBHOOK or NEWSPORTAL_MAIL_TO",
    }.items():
        done = command(tmp_path, *options)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", f"scrapy health: {line}\n")


NO_WEBHOOK = "NEWSPORTAL_WEBHOOK is no http or https address"
NO_SMTP = "NEWSPORTAL_SMTP is no address like smtp://user:password@host:587"
WRONG = [
    *((NO_WEBHOOK, {"NEWSPORTAL_WEBHOOK": url}) for url in ("file:///etc/passwd", "http://[::1", "http://a.example:99999/", "http://a b/")),
    *((NO_SMTP, {"NEWSPORTAL_MAIL_TO": "a@a.example", "NEWSPORTAL_SMTP": url}) for url in ("localhost", "smtp://localhost:x", "smtp://[")),
    ("NEWSPORTAL_MAIL_TO is no mail address", {"NEWSPORTAL_MAIL_TO": "a@a.example, me", "NEWSPORTAL_MAIL_FROM": "a@a.example"}),
    ("NEWSPORTAL_MAIL_TO is no mail address", {"NEWSPORTAL_MAIL_TO": "me"}),
    ("NEWSPORTAL_MAIL_FROM is no mail address", {"NEWSPORTAL_MAIL_TO": "a@a.example", "NEWSPORTAL_MAIL_FROM": "me@"}),
]


@pytest.mark.parametrize(("why", "settings"), WRONG)
def test_a_wrong_address_is_named_before_there_is_anything_to_tell(tmp_path, why, settings):
    done = command(tmp_path, "--notify", **settings)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"scrapy health: {why}\n")


def test_a_crawl_with_a_wrong_address_says_so_and_does_its_job(tmp_path):
    with Newsroom(map(story, range(3))).serve() as room:
        result = crawl(tmp_path, f"url={room.base}/s0/", settings={"NEWSPORTAL_WEBHOOK": "example.org/hook"})
        assert result.returncode == 0
        assert "health could not be told: NEWSPORTAL_WEBHOOK is no http or https address" in result.stderr


def test_the_command(tmp_path, webhook, portal):
    engine = open_store(f"sqlite:///{tmp_path}/newsportal.db")
    records = portal.records(50, recent(55))
    fill(engine, "harbour", records)
    fill(engine, "bay", records + portal.after(records, 2, gone="robots.txt: disallowed"))
    engine.dispose()
    done = command(tmp_path, "--portal", "harbour")
    assert (done.returncode, done.stdout.split(" since ")[0]) == (0, "harbour: fine")
    done = command(tmp_path, "--prometheus", "news.prom", "--notify", NEWSPORTAL_WEBHOOK=webhook.url)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("bay: robots closed since ")
    assert "first bad page: https://a.example/0/" in done.stdout
    assert (tmp_path / "news.prom").stat().st_size > 1000
    assert [each["portal"] for each in webhook.messages] == ["bay"]
    done = command(tmp_path, "--portal", "bey")
    assert (done.returncode, done.stderr) == (2, "scrapy health: there is no portal named 'bey' in the store; a crawl makes it\n")
    done = command(tmp_path, "--html", "health.html")
    assert done.returncode == 1
    page = lxml.html.parse(tmp_path / "health.html")
    assert page.xpath("//tbody/tr/th/text()") == ["bay", "harbour"]
    for option in ("--prometheus", "--html"):
        done = command(tmp_path, option, "no/folder/x")
        assert (done.returncode, done.stderr) == (1, "scrapy health: no/folder/x: No such file or directory\n")


def test_a_new_layout_can_be_accepted(tmp_path, portal):
    engine = open_store(f"sqlite:///{tmp_path}/newsportal.db")
    # Days of it, so that it is told whatever the hour is now.
    records = portal.records(150, recent(210))
    lacking = portal.after(records, 58, fields=portal.fields | {"source": 0.0})
    fill(engine, "harbour", records + lacking)
    done = command(tmp_path)
    assert (done.returncode, done.stdout.split(" since ")[0]) == (1, "harbour: layout changed")
    done = command(tmp_path, "--accept", "harbour")
    assert (done.returncode, done.stdout.split(" since ")[0]) == (0, "harbour: fine")
    fill(engine, "harbour", portal.records(5, datetime.now(UTC)))
    engine.dispose()
    assert command(tmp_path).returncode == 0
    assert command(tmp_path, "--accept", "bay").returncode == 2


def test_the_crawl_itself_tells(tmp_path, webhook):
    """At its close; once."""
    with Newsroom(map(story, range(8))).serve() as room:
        for n in range(4):
            if n:
                room.change = lambda path, status, html: (403, "") if path.startswith("/s") else (status, html)
            result = crawl(tmp_path, f"url={room.base}/s0/", settings={"NEWSPORTAL_WEBHOOK": webhook.url})
            assert "Traceback" not in result.stderr
            assert [each["state"] for each in webhook.messages] == ["blocked"] * (n > 1)
