import pytest
from markdown_it import MarkdownIt

from dashboard.components.plain import plain


@pytest.mark.parametrize(
    "text",
    [
        "costs $5 to $10 and $\\alpha$",
        "**bold** _thin_ `code` ~~gone~~",
        "<script>alert(1)</script> <img src=x onerror=alert(1)>",
        "[a link](javascript:alert(1)) ![a picture](https://example.org/x.png)",
        "# no heading",
        "1. no list",
        "> no quotation | no table",
        "https://example.org/ and www.example.org",
        ":red[no colour] :material/home: :smile:",
        "&lt;b&gt; &amp;",
        "back\\slash",
    ],
)
def test_markdown_in_data_is_shown_as_it_stands(text: str) -> None:
    markdown = MarkdownIt("gfm-like", {"linkify": False})
    [_, inline, _] = markdown.parse(plain(text))
    assert inline.content
    assert [child.type for child in inline.children or []] in (
        ["text"],
        ["text"] * len(inline.children or []),
    )
    assert "".join(child.content for child in inline.children or []) == text


def test_line_breaks_become_blanks() -> None:
    assert plain("one\n\n  two ") == "one two"
