from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect

from dashboard.wording import Agreement, Overview, Pages, Review, Submit
from tests.dashboard.screen import open_screen, settle
from tracker.db import session_scope
from tracker.pipeline import submit_text

pytestmark = pytest.mark.browser

ARTICLE = (
    "Kenya and Rwanda signed a memorandum of understanding on space research in Nairobi on 3 March 2025.\n\n"
    "Kenyan Foreign Minister Jane Example and Rwandan Infrastructure Minister John Sample signed it."
)
SCREENS = {
    "": None,
    "browse?sector=space": Pages.BROWSE,
    "agreement?id=aze-isr-2026-ai": None,
    "download": Pages.DOWNLOAD,
    "submit": Pages.SUBMIT,
    "review": Pages.REVIEW,
    "review?draft=1": Pages.REVIEW,
    "enter": Pages.ENTER,
}
DESKTOP, PHONE = ViewportSize(width=1280, height=900), ViewportSize(width=390, height=844)
LOOKS: tuple[tuple[ViewportSize, Literal["light", "dark"]], ...] = (
    (DESKTOP, "light"),
    (DESKTOP, "dark"),
    (PHONE, "light"),
)


@pytest.fixture
def draft_id(seeded_register_url: str) -> int:
    """A draft that waits in the seeded register."""
    with session_scope(seeded_register_url) as session:
        submission = submit_text(
            session, ARTICLE, published="2025-03-04", publisher="The Sample", by="tester"
        )
    [made] = submission.draft_ids
    return made


def test_every_screen_is_drawn_and_accessible_by_day_by_night_and_on_a_phone(
    draft_id: int, dashboard_server: str, page: Page
) -> None:
    assert draft_id == 1
    against = []
    for size, scheme in LOOKS:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        for path, title in SCREENS.items():
            open_screen(page, dashboard_server, path)
            page.wait_for_timeout(800)  # pictures and parts are drawn after the script has ended
            if title:
                expect(page.locator("h1")).to_have_text(title)
            expect(page.get_by_test_id("stAlertContentError")).to_have_count(0)
            against += [f"{path}, {scheme}, {size['width']}: {found}" for found in violations(page)]
    assert not against, "\n".join(against)


def violations(page: Page) -> list[str]:
    """What axe-core has against the page as it stands."""
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {[node['html'][:120] for node in each['nodes']]}" for each in found]


def test_the_overview_says_what_the_register_holds_and_draws_its_map(
    dashboard_server: str, page: Page
) -> None:
    open_screen(page, dashboard_server)
    expect(page.locator("h1")).to_have_text(
        "The register holds 323 agreements between 120 parties, signed from 2016 to 2026."
    )
    expect(page.locator(".choroplethlayer path").first).to_be_visible()
    assert page.locator(".choroplethlayer path").count() > 60
    expect(page.get_by_text(Overview.COUNTING)).to_be_visible()
    page.get_by_text(Overview.TABLE).first.click()
    expect(page.get_by_role("row", name="Artificial intelligence 81").first).to_be_visible()


def test_a_closed_desk_offers_no_writing(
    seeded_register_url: str,
    serve_dashboard: Callable[[str], str],
    page: Page,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TRACKER_DESK_OPEN", "false")
    address = serve_dashboard(seeded_register_url)
    open_screen(page, address, "agreement?id=aze-isr-2026-ai")
    expect(page.get_by_text(Agreement.CONFLICTS)).to_be_visible()
    expect(page.get_by_text(Agreement.PREFER)).to_have_count(0)
    for name in (Pages.SUBMIT, Pages.REVIEW, Pages.ENTER):
        expect(page.get_by_test_id("stTopNavLink").filter(has_text=name)).to_have_count(0)


def test_an_unusable_article_is_answered_by_a_sentence(
    dashboard_server: str, page: Page, tmp_path: Path
) -> None:
    open_screen(page, dashboard_server, "submit")
    send = page.get_by_role("button", name=Submit.SEND)
    error = page.get_by_test_id("stAlertContentError")
    send.click()
    expect(error).to_contain_text("The text is empty")
    page.get_by_role("textbox", name=Submit.TEXT).fill(
        "A company opened a bakery. Its bread is good, its owner content."
    )
    send.click()
    expect(page.get_by_text(Submit.NO_AGREEMENT)).to_be_visible()
    send.click()
    expect(page.get_by_text(Submit.KNOWN)).to_be_visible()

    page.get_by_text(Submit.WAYS["file"]).click()
    settle(page)
    send.click()
    expect(error).to_contain_text(Submit.NO_FILE)
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    page.locator('input[type="file"]').set_input_files(picture)
    expect(page.get_by_text("picture.png")).to_be_visible()
    send.click()
    expect(error).to_contain_text("not text")

    page.get_by_text(Submit.WAYS["address"]).click()
    settle(page)
    page.get_by_role("textbox", name=Submit.URL).fill("http://127.0.0.1/secret")
    send.click()
    expect(error).to_be_visible()
    expect(error).not_to_contain_text("Traceback")


def test_what_an_address_asks_for_in_vain_is_answered_by_a_sentence(
    dashboard_server: str, page: Page
) -> None:
    error = page.get_by_test_id("stAlertContentError")
    for path, words in (
        ("browse?party=XYZ", "'XYZ'"),
        ("agreement?id=no-such", "'no-such'"),
        ("review?draft=99", "draft 99"),
        ("review?draft=ninety", "'ninety'"),
    ):
        page.goto(f"{dashboard_server}/{path}")
        expect(error).to_contain_text(words, timeout=20_000)


def test_an_article_full_of_markup_is_shown_as_text(
    seeded_register_url: str, dashboard_server: str, page: Page
) -> None:
    hostile = (
        "<script>window.broken = true</script> <img src=x onerror='window.broken = true'>\n\n"
        f"{ARTICLE}\n\n**bold** $x^2$ [link](javascript:alert(1)) :red[red] :material/home:"
    )
    title = "Costs $5 to $9 <b>now</b> [here](javascript:alert(1)) **loud** :red[red]"
    with session_scope(seeded_register_url) as session:
        [draft] = submit_text(session, hostile, title=title, published="2025-03-04", by="tester").draft_ids
    open_screen(page, dashboard_server, f"review?draft={draft}")
    expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()
    article = page.get_by_role("region", name=Review.ARTICLE)
    expect(article).to_contain_text("<script>window.broken = true</script>")
    expect(article).to_contain_text("**bold** $x^2$ [link](javascript:alert(1)) :red[red]")
    assert page.evaluate("window.broken") is None
