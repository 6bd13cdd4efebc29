"""Every way to fail ends in a counted, named outcome; whatever else a portal holds arrives exact, and the crawl ends by itself."""

import datetime
import gzip
import json
import socket
import ssl
import struct
import time
import zlib
from contextlib import ExitStack
from types import SimpleNamespace

import brotli
import pytest
from backports import zstd
from crawling import crawl, one, read_jsonl
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from hostile.serving import TEXT, article, listing, page, paths, server, title_of

ZEROS = b"<html>" + b"\0" * (24 * 1024 * 1024)
BOMBS = {
    "gzip": gzip.compress(ZEROS),
    "deflate": zlib.compress(ZEROS),
    "br": brotli.compress(ZEROS, quality=1),
    "zstd": zstd.compress(ZEROS),
}
WORD = article(1).encode()


def raw(*pieces: bytes, then="close", wait=0.0):
    """An answer of exactly these bytes; then the connection is closed, or reset."""

    def answer(request):
        try:
            for piece in pieces:
                request.wfile.write(piece)
                request.wfile.flush()
                time.sleep(wait)
        except OSError:
            pass
        if then == "reset":
            request.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        request.close_connection = True
        if then == "reset":
            request.connection.close()

    return answer


def head(*lines: str) -> bytes:
    return "\r\n".join(["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8", *lines, "", ""]).encode()


def moved(where: str, **headers):
    return lambda request: page("", 302, Location=where, **headers)


def coded(encoding: str, body: bytes):
    return lambda request: page(body, Content_Encoding=encoding)


FAULTS = {
    # name of the fault: (the page, its outcome)
    "closed": (raw(), "connection lost"),
    "reset": (raw(then="reset"), "connection lost"),
    "reset-in-headers": (raw(b"HTTP/1.1 200 OK\r\nContent-", then="reset"), "connection lost"),
    "cut": (raw(head("Content-Length: 9000"), WORD[:400]), "truncated"),
    "cut-by-reset": (raw(head("Content-Length: 9000"), WORD[:400], then="reset"), "truncated"),
    "cut-in-a-chunk": (raw(head("Transfer-Encoding: chunked"), b"ffff\r\n" + WORD[:400]), "truncated"),
    "no-http": (raw(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), "broken answer"),
    "no-length": (raw(head("Content-Length: many"), WORD), "broken answer"),
    "silent": (raw(b"", wait=9), "timeout"),
    "drip": (raw(head("Content-Length: 900"), *[b"<p>"] * 60, wait=0.15), "timeout"),
    "drip-in-headers": (raw(b"HTTP/1.1 200 OK\r\n", *[b"X-A: 1\r\n"] * 60, wait=0.15), "timeout"),
    **{f"bomb-{encoding}": (coded(encoding, body), "too large") for encoding, body in BOMBS.items()},
    "bomb-in-a-bomb": (coded("gzip, gzip", gzip.compress(BOMBS["gzip"])), "too large"),
    "large": (raw(head("Content-Length: 20000000"), b"<html>"), "too large"),
    "endless": (raw(head("Transfer-Encoding: chunked"), *[b"100000\r\n" + b"a" * 1048576 + b"\r\n"] * 17), "too large"),
    "no-gzip": (coded("gzip", WORD), "undecodable"),
    "no-brotli": (coded("br", WORD), "undecodable"),
    "no-zstd": (coded("zstd", WORD), "undecodable"),
    "no-deflate": (coded("deflate", WORD), "undecodable"),
    "picture": (lambda request: page(b"\x89PNG\r\n\x1a\n" + bytes(2000)), "not a page"),
    "pdf": (lambda request: page(b"%PDF-1.7\n" + bytes(2000), kind="application/pdf"), "not a page"),
    "told-a-picture": (lambda request: page(b"\x01\x02\x03" * 400, kind="image/x-unknown"), "not a page"),
    "loop": (moved("/f/loop.html"), "redirect loop"),
    "loop-of-two": (moved("/to/loop-back.html"), "redirect loop"),
    "endless-redirects": (moved("/to/0"), "too many redirects"),
    "off-site": (moved("http://elsewhere.example.org/"), "off-site"),
    "to-loopback": (moved("http://127.0.0.1:1/"), "address refused"),
    "no-address": (moved("http://[::1/"), "bad redirect"),
    "bad-host": (moved("http://a%20b.portal.example.com/"), "bad address"),
    "to-a-file": (moved("file:///etc/hostname"), "HTTP 302"),
    "nowhere": (lambda request: page("", 302), "HTTP 302"),
    "too-long": (moved("/to/" + "a" * 2100), "URL too long"),
    "in-circles": (moved("/to/a/b/a/b/a/b/c.html"), "repeating URL"),
    "no-name": (moved("http://gone.portal.example.com/"), "DNS"),
    "gone": (lambda request: page("", 410), "HTTP 410"),
    "broken": (lambda request: page("", 500), "HTTP 500"),
    "overloaded": (lambda request: page("", 503), "HTTP 503"),
}  # fmt: skip
# Trouble that a crawl gets over.
WHOLE = {
    "gbk-told-utf-8": lambda request: page(article("gbk-told-utf-8").replace('<meta charset="utf-8">', "").encode("gbk")),
    "told-a-pdf": lambda request: page(article("told-a-pdf"), kind="application/pdf"),
    "told-nothing": lambda request: page(article("told-nothing"), kind=""),
    "gzip": lambda request: page(gzip.compress(article("gzip").encode()), Content_Encoding="gzip"),
    "late": lambda request: time.sleep(0.5) or page(article("late")),
    "moved": moved("/to/moved.html"),
    "cookie-wall": lambda request: (
        page(article("cookie-wall"))
        if "seen=1" in request.headers.get("Cookie", "")
        else page("", 302, Location=request.path, Set_Cookie="seen=1; Path=/")
    ),
    "reloading": lambda request: page(article("reloading", head='<meta http-equiv="refresh" content="5;url=/f/reloading.html">')),
}
ONCE = {"reset-once": raw(then="reset"), "broken-once": lambda request: page("", 500), "cut-once": FAULTS["cut"][0]}

GOOD = 10 * len(FAULTS)


def portal(request):
    name = request.path.rsplit("/", 1)[-1].removesuffix(".html")
    hits = portal.hits[request.path] = portal.hits.get(request.path, 0) + 1
    if request.path == "/robots.txt":
        return page("", 404)
    if request.path == "/news/":
        good = {f"/n/{n}.html": n for n in range(GOOD)}
        return page(listing(good | {f"/f/{name}.html": name for name in [*FAULTS, *WHOLE, *ONCE]}))
    if request.path.startswith("/f/"):
        if name in FAULTS:
            return FAULTS[name][0](request)
        if name in WHOLE:
            return WHOLE[name](request)
        return ONCE[name](request) if hits == 1 else page(article(name))
    if name == "loop-back":
        return page("", 301, Location="/f/loop-of-two.html")
    if name.isdecimal() and request.path.startswith("/to/"):
        return page("", 302, Location=f"/to/{int(name) + 1}")
    return page(article(name))


@pytest.fixture(scope="module")
def crawled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("faults")
    portal.hits = {}
    settings = {
        "TWISTED_DNS_RESOLVER": "hostile.names.Guarded",
        "DOWNLOAD_BIND_ADDRESS": "127.0.0.1",
        "DOWNLOAD_TIMEOUT": "4",
        "RETRY_TIMES": "1",
    }
    table = {"TABLE": json.dumps({"www.portal.example.com": ["127.0.0.1"]})}
    with server(portal) as site:
        begun = time.monotonic()
        result = crawl(folder, f"url=http://www.portal.example.com:{site.port}/news/", settings=settings, environment=table)
    run = json.loads(one(folder, "output/*/*-run.json").read_text(encoding="utf-8"))
    articles = {item["title"]: item for item in read_jsonl(one(folder, "output/*/*-articles.jsonl"))}
    return SimpleNamespace(run=run, articles=articles, result=result, seconds=time.monotonic() - begun, hits=dict(portal.hits), site=site)


def test_each_fault_has_its_name(crawled):
    expected: dict[str, int] = {}
    for _, outcome in FAULTS.values():
        expected[outcome] = expected.get(outcome, 0) + 1
    assert crawled.run["failed"] == expected


@pytest.mark.parametrize("name", FAULTS)
def test_the_log_tells_which(crawled, name):
    lines = [line for line in crawled.result.stderr.splitlines() if " portal: Article " in line and f"/f/{name}.html: " in line]
    assert [line.rpartition(": ")[2] for line in lines] == [FAULTS[name][1]]


def test_everything_else_is_whole(crawled):
    wanted = {title_of(name) for name in [*range(GOOD), *WHOLE, *ONCE]}
    assert set(crawled.articles) == wanted
    assert {item["text"] for item in crawled.articles.values()} == {TEXT.replace("<p>", "").replace("</p>", "\n").strip()}


def test_the_sum_of_outcomes_is_the_number_of_addresses(crawled):
    requested = GOOD + len(FAULTS) + len(WHOLE) + len(ONCE)
    assert len(crawled.articles) + sum(crawled.run["failed"].values()) + sum(crawled.run["dropped"].values()) == requested


def test_nothing_is_raised_and_the_crawl_ends_by_itself(crawled):
    assert "Traceback" not in crawled.result.stderr, crawled.result.stderr[crawled.result.stderr.find("Traceback") :][:4000]
    assert (crawled.result.returncode, crawled.run["finish_reason"], crawled.run["errors"]) == (0, "finished", 0)
    assert crawled.run["stats"]["memusage/max"] < 300 * 1024 * 1024


def test_only_what_may_pass_is_tried_again(crawled):
    again = {name for name in FAULTS if crawled.hits.get(f"/f/{name}.html", 0) > 1}
    assert {"closed", "reset", "cut", "cut-in-a-chunk", "silent", "drip", "broken", "overloaded", "no-http"} <= again
    lasting = {name for name, (_, outcome) in FAULTS.items() if outcome in ("too large", "undecodable", "not a page", "HTTP 410")}
    assert again & lasting == set()


# --- Certificates


def _key():
    return ec.generate_private_key(ec.SECP256R1())


def _certificate(folder, name, host, *, issuer=None, days=(-1, 30)):
    """A certificate for ``host``, signed by ``issuer`` or by itself, in a file with its key."""
    now = datetime.datetime.now(datetime.UTC)
    key = _key()
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    signer_key, signer_name = issuer or (key, subject)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(signer_name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + datetime.timedelta(days=days[0]))
        .not_valid_after(now + datetime.timedelta(days=days[1]))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=host == "ca", path_length=None), critical=True)
        .sign(signer_key, hashes.SHA256())
    )
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path = folder / f"{name}.pem"
    path.write_bytes(key.private_bytes(*form) + made.public_bytes(serialization.Encoding.PEM))
    return path, (key, subject)


def test_certificates_that_do_not_hold(tmp_path):
    """Of four servers the one whose certificate holds is read; each of the others ends its section with the reason, without a second try."""
    authority, issuer = _certificate(tmp_path, "authority", "ca")
    files = {
        "good": _certificate(tmp_path, "good", "good.example.com", issuer=issuer)[0],
        "expired": _certificate(tmp_path, "expired", "expired.example.com", issuer=issuer, days=(-9, -2))[0],
        "other": _certificate(tmp_path, "other", "www.example.com", issuer=issuer)[0],
        "selfmade": _certificate(tmp_path, "selfmade", "selfmade.example.com")[0],
    }

    def wrapped(name):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(files[name])
        return lambda plain: context.wrap_socket(plain, server_side=True, do_handshake_on_connect=False)

    def answer(request):
        return (
            page("", 404)
            if request.path == "/robots.txt"
            else page(listing({f"/{n}.html": n for n in range(5)}) if request.path == "/" else article(1))
        )

    settings = {"TWISTED_DNS_RESOLVER": "hostile.names.Guarded"}
    with ExitStack() as stack:
        served = {name: stack.enter_context(server(answer, wrapped(name))) for name in files} | {
            "plain": stack.enter_context(server(answer))
        }
        urls = [f"https://{name}.example.com:{site.port}/" for name, site in served.items()]
        environment = {"SSL_CERT_FILE": str(authority), "TABLE": json.dumps({f"{name}.example.com": ["127.0.0.1"] for name in served})}
        result = crawl(tmp_path, "url=" + ",".join(urls), "headlines_only=1", settings=settings, environment=environment)
    run = json.loads(one(tmp_path, "output/*/*-run.json").read_text(encoding="utf-8"))
    stopped = {section["url"].removeprefix("https://").partition(".")[0]: section["stopped"] for section in run["sections"]}
    assert stopped["good"] == "no next page"
    assert [stopped[name] for name in ("expired", "other", "selfmade")] == ["page 1 failed: certificate"] * 3
    assert stopped["plain"] == "page 1 failed: TLS"
    assert {name: paths(site) for name, site in served.items() if name != "good"} == {name: [] for name in served if name != "good"}
    assert run["failed"] == {"certificate": 3, "TLS": 1}
    assert "retry/count" not in run["stats"]
    assert "Traceback" not in result.stderr


def test_a_server_that_is_not_there(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    result = crawl(tmp_path, f"url=http://127.0.0.1:{port}/")
    run = json.loads(one(tmp_path, "output/*/*-run.json").read_text(encoding="utf-8"))
    assert run["failed"] == {"connection refused": 1}
    assert result.returncode == 1
