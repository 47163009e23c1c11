import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard.wording import (
    Agreement,
    Browse,
    Download,
    Enter,
    Filters,
    Form,
    Pages,
    Review,
    Submit,
)
from tests.dashboard.screen import open_screen, settle, titles_in_table

pytestmark = pytest.mark.browser

FOUNDING = Path(__file__).resolve().parents[3] / "shared" / "articles" / "azerbaijan-israel-ai-2026-02-04.txt"
RECORD = "aze-isr-2026-ai"


def field(page: Page, name: str) -> Locator:
    """The group of a field on an agreement's page."""
    return page.locator(".field").filter(has=page.locator("dt", has_text=name))


@pytest.mark.skipif(not FOUNDING.exists(), reason="the founding article stands in ../shared, which is absent")
def test_the_founding_article_goes_from_submit_to_the_record_it_belongs_to(
    dashboard_server: str, page: Page
) -> None:
    open_screen(page, dashboard_server, "submit")
    page.get_by_role("textbox", name=Submit.TEXT).fill(FOUNDING.read_text("utf-8"))
    page.get_by_role("button", name=Submit.SEND).click()
    page.get_by_role("link", name=Submit.OPEN_DRAFT.format(id=1)).click()

    expect(page.get_by_role("heading", name=Review.LIKELY)).to_be_visible(timeout=20_000)
    assert page.url.endswith("/review?draft=1")
    assert titles_in_table(page, Review.LIKELY)[0] == (
        "Azerbaijan-Israel memorandum on cooperation in artificial intelligence"
    )
    marked = page.locator("mark")
    expect(marked.filter(has_text="Memorandum of Understanding").first).to_be_visible()
    page.get_by_role("button", name="Witnesses", exact=True).click()
    expect(page.locator("mark.now")).to_have_attribute("data-fields", "witnesses")

    page.get_by_role("button", name=Review.ATTACH).click()
    expect(page.locator("h1")).to_contain_text("Azerbaijan", timeout=20_000)
    assert page.url.endswith(f"/agreement?id={RECORD}")
    signed = field(page, Form.SIGNED_ON)
    expect(signed).to_contain_text("4 February 2026")
    expect(signed).to_contain_text("3 February 2026")
    expect(signed).to_contain_text("OC Media")
    signatories = field(page, Form.SIGNATORIES)
    expect(signatories).to_contain_text("Erez Eskel")
    expect(signatories).to_contain_text("Erez Askal")
    expect(signatories.locator("q").first).to_be_visible()
    expect(signatories.locator(".entry")).to_have_count(2)
    expect(page.locator(".mark", has_text=Agreement.PREFERRED).first).to_be_visible()

    other = signed.get_by_role("button", name=Agreement.PREFER)
    before = signed.locator(".line").first.inner_text()
    other.click()
    expect(signed.locator(".line").first).not_to_have_text(before, timeout=20_000)
    expect(page.get_by_role("row", name=Agreement.PREFER_REASON)).to_be_visible()

    open_screen(page, dashboard_server, "review?draft=1")
    expect(page.get_by_text(Review.DECIDED.split("{")[0])).to_be_visible()
    expect(page.get_by_role("button", name=Review.ACCEPT)).to_have_count(0)


def test_a_filter_shows_the_same_rows_in_browse_and_in_both_files(
    dashboard_server: str, page: Page, tmp_path: Path
) -> None:
    open_screen(page, dashboard_server, "browse?party=ISR&sector=artificial-intelligence&from=2024")
    shown = titles_in_table(page, Pages.BROWSE)
    assert len(shown) > 3
    page.get_by_role("link", name=Browse.DOWNLOAD).click()
    expect(page.locator("h1")).to_have_text(Pages.DOWNLOAD, timeout=20_000)
    settle(page)
    assert "party=ISR&sector=artificial-intelligence&from=2024" in page.url
    files = {}
    for name in ("CSV", "JSON"):
        with page.expect_download() as saving:
            page.get_by_role("button", name=Download.FILE.format(format=name)).click()
        files[name] = tmp_path / saving.value.suggested_filename
        saving.value.save_as(files[name])
    with files["CSV"].open(encoding="utf-8", newline="") as lines:
        assert [row["title"] for row in csv.DictReader(lines)] == shown
    records = json.loads(files["JSON"].read_text("utf-8"))
    assert [record["title"] for record in records] == shown


def test_the_filter_and_the_address_follow_one_another(dashboard_server: str, page: Page) -> None:
    open_screen(page, dashboard_server, "browse")
    expect(page.get_by_text("323 agreements; rows 1 to 50 are shown.")).to_be_visible()
    page.get_by_role("button", name="Quantum").or_(
        page.get_by_role("button", name="Cybersecurity")
    ).first.click()
    page.wait_for_url("**/browse?sector=*")
    narrowed = page.get_by_text(" agreements").first
    expect(narrowed).not_to_contain_text("323")

    page.get_by_role("searchbox", name=Filters.SEARCH).fill("israel")
    page.wait_for_url("**q=israel**")
    page.reload()
    settle(page)
    expect(page.get_by_role("searchbox", name=Filters.SEARCH)).to_have_value("israel")
    page.go_back()
    page.get_by_role("button", name=Filters.CLEAR).click()
    page.wait_for_url("**/browse")
    expect(page.get_by_text("323 agreements; rows 1 to 50 are shown.")).to_be_visible()

    page.get_by_role("button", name="Page 3").click()
    page.wait_for_url("**page=3**")
    expect(page.get_by_text("rows 101 to 150 are shown.")).to_be_visible()
    page.get_by_role("link", name="memorandum").first.click()
    page.wait_for_url("**/agreement?id=*")
    page.go_back()
    expect(page.get_by_text("rows 101 to 150 are shown.")).to_be_visible(timeout=20_000)


def test_a_date_that_is_none_is_told_beside_the_rows(dashboard_server: str, page: Page) -> None:
    open_screen(page, dashboard_server, "browse?from=2026-02-31")
    expect(page.get_by_test_id("stAlertContentError")).to_contain_text("2026-02-31")
    expect(page.get_by_role("textbox", name=Filters.SIGNED_FROM)).to_have_value("2026-02-31")


def test_a_record_entered_by_hand_needs_right_dates_and_a_source(
    register_url: str, serve_dashboard: Callable[[str], str], page: Page
) -> None:
    open_screen(page, serve_dashboard(register_url), "enter")
    error = page.get_by_test_id("stAlertContentError")
    save = page.get_by_role("button", name=Enter.SAVE)
    page.get_by_role("textbox", name=Form.TITLE).fill("Memorandum on lighthouses")
    for name in ("Norway", "Iceland"):
        parties = page.get_by_role("combobox", name=Form.PARTIES)
        parties.fill(name)
        parties.press("Enter")
    page.keyboard.press("Escape")
    page.get_by_role("textbox", name=Form.SIGNED_ON).fill("2026-02-31")
    save.click()
    expect(error).to_contain_text("Signed on: There is no day '2026-02-31' in the calendar.")
    page.get_by_role("textbox", name=Form.SIGNED_ON).fill("2025-02~")
    save.click()
    expect(error).to_contain_text(Enter.NO_SOURCE)
    page.get_by_role("textbox", name=Submit.SOURCE_URL).fill("https://example.org/lighthouses")
    page.get_by_role("textbox", name=Submit.PUBLISHER).fill("The Sample")
    save.click()
    expect(page.locator("h1")).to_have_text("Memorandum on lighthouses", timeout=20_000)
    expect(field(page, Form.PARTIES)).to_contain_text("Norway and Iceland")
    expect(field(page, Form.SIGNED_ON)).to_contain_text("about February 2025")
    expect(page.get_by_role("link", name="The Sample").first).to_have_attribute(
        "href", "https://example.org/lighthouses"
    )


def test_a_draft_is_rejected_with_a_reason(dashboard_server: str, page: Page) -> None:
    open_screen(page, dashboard_server, "submit")
    page.get_by_role("textbox", name=Submit.TEXT).fill(
        "Kenya and Rwanda signed a memorandum of understanding on space research in Nairobi on 3 March 2025."
    )
    page.get_by_role("button", name=Submit.SEND).click()
    page.get_by_role("link", name=Submit.OPEN_DRAFT.format(id=1)).click()
    reject = page.get_by_role("button", name=Review.REJECT, exact=True)
    reject.click(timeout=20_000)
    expect(page.get_by_test_id("stAlertContentError")).to_contain_text("needs a reason")
    page.get_by_role("textbox", name=Review.REASON).fill("a test")
    reject.click()
    expect(page.get_by_text("a test")).to_be_visible()
    expect(page.get_by_role("button", name=Review.ACCEPT)).to_have_count(0)
    page.get_by_role("link", name=Review.BACK).click()
    expect(page.get_by_text(Review.NONE_OPEN)).to_be_visible(timeout=20_000)


def test_a_draft_accepted_on_one_page_cannot_be_accepted_on_another(
    dashboard_server: str, page: Page
) -> None:
    open_screen(page, dashboard_server, "submit")
    page.get_by_role("textbox", name=Submit.TEXT).fill(
        "Kenya and Rwanda signed a memorandum of understanding on space research in Nairobi on 3 March 2025."
    )
    page.get_by_role("button", name=Submit.SEND).click()
    page.get_by_role("link", name=Submit.OPEN_DRAFT.format(id=1)).wait_for()
    other = page.context.new_page()
    for each in (page, other):
        open_screen(each, dashboard_server, "review?draft=1")
    page.get_by_role("button", name=Review.ACCEPT).click()
    page.wait_for_url("**/agreement?id=ken-rwa-2025**", timeout=20_000)
    expect(field(page, Form.PARTIES)).to_contain_text("Kenya")
    other.get_by_role("button", name=Review.ACCEPT).click()
    expect(other.get_by_text("accepted").first).to_be_visible(timeout=20_000)
    expect(other.get_by_role("link", name=Review.SEE_RECORD)).to_be_visible()
    open_screen(page, dashboard_server, "browse?q=space&party=KEN&party=RWA")
    assert len(titles_in_table(page, Pages.BROWSE)) == 1
