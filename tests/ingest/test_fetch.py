"""Pages fetched from a real server on loopback."""

import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
import zlib
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.ingest.conftest import ARTICLE_HTML, SENTENCE, Configure, Site, SiteHandler
from tracker.errors import FetchError, InvalidInputError
from tracker.ingest import fetch_article


@pytest.mark.usefixtures("private_allowed")
class TestReading:
    def test_a_page_gives_its_text_and_what_it_says_of_its_publication(self, site: Site) -> None:
        article = fetch_article(site.page("/accord") + "?utm_source=mail#top")
        assert article.title == "Two coastal states sign a fisheries accord"
        assert (article.author, article.publisher) == ("Marta Kowalska", "Harbour Post")
        assert (article.published, article.url) == ("2026-03-05", site.base + "/accord")
        assert SENTENCE.strip() in article.text
        assert "Home" not in article.text

    def test_the_request_names_the_tracker_and_the_host(self, site: Site) -> None:
        fetch_article(site.page("/accord"))
        assert site.seen[0]["user-agent"] == "AgreementTracker/0.1"
        assert site.seen[0]["host"] == f"127.0.0.1:{site.port}"

    def test_a_plain_text_page_is_read_like_a_pasted_text(self, site: Site) -> None:
        body = f"Two coastal states sign accord\nBy Marta Kowalska\n\n{SENTENCE * 3}"
        article = fetch_article(site.page("/plain", body, content_type="text/plain"))
        assert (article.author, article.url) == ("Marta Kowalska", site.base + "/plain")

    def test_redirects_are_followed_and_the_last_address_is_kept(self, site: Site) -> None:
        site.page("/last")
        site.redirect("/second", "last", 301)
        assert fetch_article(site.redirect("/first", "/second", 308)).url == site.base + "/last"

    @pytest.mark.parametrize(
        ("pack", "encoding"), [(gzip.compress, "gzip"), (zlib.compress, "deflate")], ids=["gzip", "deflate"]
    )
    def test_a_packed_page_is_unpacked(self, site: Site, pack: object, encoding: str) -> None:
        assert callable(pack)
        address = site.page("/packed", pack(ARTICLE_HTML.encode()), content_encoding=encoding)
        assert fetch_article(address).author == "Marta Kowalska"

    @pytest.mark.parametrize(
        ("encoding", "content_type"),
        [
            ("utf-8", "text/html"),
            ("utf-8", "text/html; charset=ISO-8859-1"),
            ("windows-1252", "text/html; charset=windows-1252"),
            ("windows-1252", "text/html"),
            ("utf-16", "text/html"),
            ("windows-1254", "text/html; charset=windows-1254"),
            ("utf-8", "text/html; charset=no-such-charset"),
        ],
    )
    def test_a_page_is_read_in_its_charset(self, site: Site, encoding: str, content_type: str) -> None:
        html = ARTICLE_HTML.replace("harbour", "Å harbour “Ünlü”")
        article = fetch_article(site.page("/words", html.encode(encoding), content_type=content_type))
        assert "Å harbour “Ünlü”" in article.text

    def test_a_charset_that_only_the_page_states_is_believed(self, site: Site) -> None:
        html = ARTICLE_HTML.replace("<head>", '<head><meta charset="iso-8859-5">').replace("harbour", "порт")
        assert (
            "порт"
            in fetch_article(site.page("/ru", html.encode("iso-8859-5"), content_type="text/html")).text
        )

    def test_the_address_a_page_states_for_itself_is_kept_on_its_own_host(self, site: Site) -> None:
        link = f'<head><link rel="canonical" href="{site.base}/accord-in-full">'
        address = site.page("/short", ARTICLE_HTML.replace("<head>", link))
        assert fetch_article(address).url == site.base + "/accord-in-full"

    def test_the_address_a_page_states_on_another_host_is_not_believed(self, site: Site) -> None:
        link = '<head><link rel="canonical" href="https://elsewhere.example/accord">'
        assert (
            fetch_article(site.page("/here", ARTICLE_HTML.replace("<head>", link))).url == site.base + "/here"
        )


@pytest.mark.usefixtures("private_allowed")
class TestRefusals:
    @pytest.mark.parametrize(
        ("status", "words"),
        [
            (404, "There is no page"),
            (410, "There is no page"),
            (403, "does not show"),
            (451, "does not show"),
            (500, "failed to give"),
            (503, "failed to give"),
            (304, "failed to give"),
        ],
    )
    def test_a_status_other_than_success_is_said_with_the_way_out(
        self, site: Site, status: int, words: str
    ) -> None:
        with pytest.raises(FetchError, match=rf"{words}.*HTTP {status}.*paste its text instead\."):
            fetch_article(site.page("/gone", "sorry", status))

    @pytest.mark.parametrize("kind", ["application/pdf", "image/png", "application/json", ""])
    def test_what_is_no_page_of_text_is_refused_by_its_type(self, site: Site, kind: str) -> None:
        with pytest.raises(FetchError, match="not a page of text"):
            fetch_article(site.page("/file", b"%PDF-1.7", content_type=kind))

    def test_a_pdf_that_calls_itself_a_page_is_refused(self, site: Site) -> None:
        with pytest.raises(FetchError, match="cannot be read as an article"):
            fetch_article(site.page("/file", b"%PDF-1.7 and more", content_type="text/html"))

    def test_a_page_without_an_article_is_refused(self, site: Site) -> None:
        address = site.page(
            "/app", "<html><body><div id=root></div><p>Please enable scripts.</p></body></html>"
        )
        with pytest.raises(FetchError, match="shows no article"):
            fetch_article(address)

    def test_an_empty_page_is_refused(self, site: Site) -> None:
        with pytest.raises(FetchError, match="cannot be read as an article"):
            fetch_article(site.page("/empty", b""))

    def test_a_ring_of_redirects_ends_after_five(self, site: Site) -> None:
        with pytest.raises(FetchError, match="forwarded more than 5 times"):
            fetch_article(site.redirect("/ring", "/ring"))
        assert len(site.seen) == 6

    @pytest.mark.parametrize(
        "target", ["file:///etc/passwd", "ftp://files.example/", "http://u:p@host.example/"]
    )
    def test_a_redirect_to_what_is_no_web_page_is_refused(self, site: Site, target: str) -> None:
        with pytest.raises(FetchError, match="forwards to what is not a web page"):
            fetch_article(site.redirect("/away", target))

    def test_a_packing_nobody_asked_for_is_refused(self, site: Site) -> None:
        with pytest.raises(FetchError, match="packed as br"):
            fetch_article(site.page("/br", b"x", content_encoding="br"))

    def test_a_damaged_package_is_refused(self, site: Site) -> None:
        with pytest.raises(FetchError, match="arrived damaged"):
            fetch_article(site.page("/bad", b"not gzip at all", content_encoding="gzip"))

    def test_a_host_that_does_not_listen_is_named(self) -> None:
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            port = unused.getsockname()[1]
        with pytest.raises(FetchError, match=r"127\.0\.0\.1 cannot be reached"):
            fetch_article(f"http://127.0.0.1:{port}/")

    def test_a_host_that_does_not_exist_is_named(self) -> None:
        with pytest.raises(FetchError, match=r"(No host called nowhere\.invalid|took over)"):
            fetch_article("http://nowhere.invalid/page")

    def test_a_server_that_speaks_no_http_is_named(self, site: Site) -> None:
        def greet(handler: SiteHandler) -> None:
            handler.wfile.write(b"220 mail ready\r\n\r\n")

        site.answers["/odd"] = greet
        with pytest.raises(FetchError, match="does not speak HTTP"):
            fetch_article(site.base + "/odd")

    def test_what_is_no_web_address_is_refused_before_any_request(self) -> None:
        with pytest.raises(InvalidInputError, match="not a web address"):
            fetch_article("file:///etc/passwd")


class TestLimits:
    def test_a_page_without_end_is_cut_off_at_the_size_limit(self, site: Site, configure: Configure) -> None:
        configure(fetch_private="true", fetch_max_bytes=50_000)
        with pytest.raises(FetchError, match="larger than 50,000 bytes"):
            fetch_article(site.stream("/endless", pause=0))

    def test_a_page_that_announces_too_much_is_not_read(self, site: Site, configure: Configure) -> None:
        configure(fetch_private="true", fetch_max_bytes=1_000)
        with pytest.raises(FetchError, match="larger than 1,000 bytes"):
            fetch_article(site.page("/big"))

    def test_a_small_package_that_unpacks_to_much_is_cut_off(self, site: Site, configure: Configure) -> None:
        configure(fetch_private="true", fetch_max_bytes=100_000)
        bomb = gzip.compress(b"\0" * 50_000_000)
        assert len(bomb) < 100_000
        with pytest.raises(FetchError, match="larger than 100,000 bytes"):
            fetch_article(site.page("/bomb", bomb, content_encoding="gzip"))

    @pytest.mark.parametrize("kind", ["body", "headers"])
    def test_a_slow_drip_ends_at_the_time_limit(self, site: Site, configure: Configure, kind: str) -> None:
        configure(fetch_private="true", fetch_timeout="0.8")
        address = site.drip_headers("/drip") if kind == "headers" else site.stream("/drip", 0.1, b"<p>a</p>")
        started = time.monotonic()
        with pytest.raises(FetchError, match=r"took over 0\.8 seconds"):
            fetch_article(address)
        assert time.monotonic() - started < 3

    def test_redirects_share_one_time_limit(self, site: Site, configure: Configure) -> None:
        configure(fetch_private="true", fetch_timeout="0.8")

        def slowly(handler: SiteHandler) -> None:
            time.sleep(0.5)
            handler.answer(b"", 302, location="/slow")

        site.answers["/slow"] = slowly
        with pytest.raises(FetchError, match="took over"):
            fetch_article(site.base + "/slow")


class TestPrivateAddresses:
    @pytest.mark.parametrize(
        "host", ["127.0.0.1", "localhost", "127.1", "2130706433", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]"]
    )
    def test_this_machine_is_never_fetched(self, site: Site, configure: Configure, host: str) -> None:
        configure(fetch_private="false")
        site.page("/accord")
        with pytest.raises(FetchError, match="never fetched: paste the text instead"):
            fetch_article(f"http://{host}:{site.port}/accord")
        assert site.seen == []

    def test_a_redirect_to_a_private_address_is_refused(self, site: Site, configure: Configure) -> None:
        configure(fetch_private="true")
        site.page("/accord")

        def forward(handler: SiteHandler) -> None:
            configure(fetch_private="false")  # the first host was allowed; the next is asked about anew
            handler.answer(b"", 302, location=f"http://localhost:{site.port}/accord")

        site.answers["/away"] = forward
        with pytest.raises(FetchError, match="localhost is an address of this machine"):
            fetch_article(site.base + "/away")
        assert [request["path"] for request in site.seen] == ["/away"]

    def test_proxies_of_the_environment_are_not_asked(
        self, site: Site, configure: Configure, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        configure(fetch_private="true")
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
        monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
        assert fetch_article(site.page("/accord")).author == "Marta Kowalska"


class TestCertificates:
    @pytest.fixture
    def certificate(self, tmp_path: Path) -> Path:
        """A certificate and key for ``localhost``, which only this test trusts."""
        openssl = shutil.which("openssl")
        if openssl is None:
            pytest.skip("openssl is not installed, so there is no certificate to test with")
        made = tmp_path / "localhost.pem"
        subprocess.run(
            [
                *(
                    openssl,
                    "req",
                    "-x509",
                    "-newkey",
                    "ec",
                    "-pkeyopt",
                    "ec_paramgen_curve:prime256v1",
                    "-nodes",
                ),
                *("-keyout", str(made), "-out", str(tmp_path / "cert.pem"), "-days", "2"),
                *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
            ],
            check=True,
            capture_output=True,
        )
        with made.open("a") as both:
            both.write((tmp_path / "cert.pem").read_text())
        return made

    @pytest.fixture
    def secure_site(self, site: Site, certificate: Path) -> Site:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server = ThreadingHTTPServer(("127.0.0.1", 0), site.server.RequestHandlerClass)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        site.port = server.server_address[1]
        return site

    @pytest.mark.usefixtures("private_allowed")
    def test_a_certificate_nobody_vouches_for_is_refused(self, secure_site: Site) -> None:
        secure_site.page("/accord")
        with pytest.raises(FetchError, match="certificate of localhost cannot be trusted"):
            fetch_article(f"https://localhost:{secure_site.port}/accord")

    @pytest.mark.usefixtures("private_allowed")
    def test_a_certificate_is_verified_for_the_name_not_the_address(
        self, secure_site: Site, certificate: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        secure_site.page("/accord")
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert fetch_article(f"https://localhost:{secure_site.port}/accord").author == "Marta Kowalska"
        with pytest.raises(FetchError, match=r"certificate of 127\.0\.0\.1 cannot be trusted"):
            fetch_article(f"https://127.0.0.1:{secure_site.port}/accord")
