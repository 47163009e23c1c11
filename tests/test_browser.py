"""The watch over pages, which other tests rely on, sees what it is there to see."""

import pytest
from playwright.sync_api import Browser

from tests.browser import Watch


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        ("<p>nothing</p>", "none"),
        ("<img src='https://elsewhere.example/a.png'>", "asked for https://elsewhere.example/a.png"),
        ("<script>new WebSocket('ws://elsewhere.example/')</script>", "asked for ws://elsewhere.example/"),
        ("<script>console.error('broken')</script>", "console error: broken"),
        ("<script>throw new Error('worse')</script>", "page error: worse"),
    ],
    ids=["nothing", "image", "websocket", "console", "script"],
)
def test_a_page_that_leaves_the_machine_or_fails_is_complained_of(
    browser: Browser, html: str, complaint: str
) -> None:
    page = browser.new_page()
    watch = Watch(page)
    page.set_content(html)
    page.wait_for_load_state("networkidle")
    page.close()
    first = next(iter(watch.complaints), "none")
    assert first.startswith(complaint)
