"""Every way to fail ends in a counted, named outcome; whatever else a portal holds arrives exact, and the crawl ends by itself."""

import datetime
import json
import socket
import ssl
from collections import Counter
from contextlib import ExitStack

import pytest
from crawling import crawl, one
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from hostile.faults import FAULTS, ONCE, WHOLE, crawl_faults, kind_of
from hostile.serving import article, listing, page, paths, server


@pytest.fixture(scope="module")
def crawled(tmp_path_factory):
    """One of each fault; ``make bench-faults`` does the same with 2,000 articles."""
    return crawl_faults(tmp_path_factory.mktemp("faults"), 9 * len(FAULTS), DOWNLOAD_MAXSIZE=str(4 * 1024 * 1024))


def test_every_kind_is_there(crawled):
    assert {kind_of(path) for path in crawled.portal.rows if not path.startswith("/n/")} == {*FAULTS, *WHOLE, *ONCE}
    assert len(crawled.portal.rows) == 10 * len(crawled.portal.faulty)


def test_each_fault_has_its_name(crawled):
    assert crawled.run["failed"] == Counter(crawled.portal.faulty.values())
    assert crawled.misnamed == {}


def test_everything_else_is_whole(crawled):
    assert crawled.inexact == set()
    assert len(crawled.articles) == len(crawled.portal.stories)


def test_the_sum_of_outcomes_is_the_number_of_addresses(crawled):
    assert crawled.outcomes == len(crawled.portal.rows)
    assert crawled.run["sections"][0]["rows"] == len(crawled.portal.rows)


def test_nothing_is_raised_and_the_crawl_ends_by_itself(crawled):
    assert "Traceback" not in crawled.log, crawled.log[crawled.log.find("Traceback") :][:4000]
    assert (crawled.returncode, crawled.run["finish_reason"], crawled.run["errors"]) == (0, "finished", 0)
    assert crawled.megabytes < 300


def test_only_what_may_pass_is_tried_again(crawled):
    again = {kind_of(path) for path in crawled.portal.faulty if crawled.portal.hits[path] > 1}
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
