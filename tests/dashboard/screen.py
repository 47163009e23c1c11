"""A reader at the dashboard: opens pages, waits until they have settled, reads their tables."""

from playwright.sync_api import Page, expect

SETTLED_MILLISECONDS = 20_000


def open_screen(page: Page, address: str, path: str = "") -> None:
    """Load a page by its own address and wait until it is drawn."""
    page.goto(f"{address}/{path}")
    expect(page.locator("h1")).to_be_visible(timeout=SETTLED_MILLISECONDS)
    settle(page)


def settle(page: Page) -> None:
    """Wait until the script of the page has run to its end."""
    idle = '[data-testid="stApp"][data-test-script-state="notRunning"]'
    page.locator(idle).wait_for(timeout=SETTLED_MILLISECONDS)


def titles_in_table(page: Page, caption: str) -> list[str]:
    """The first cells of the table of that caption, without their notes."""
    rows = page.locator(f'table:has(caption:text-is("{caption}")) tbody tr')
    rows.first.wait_for()
    return [row.locator("th a").inner_text() for row in rows.all()]
