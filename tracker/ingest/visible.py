"""What a reader of an HTML page sees, menus and all, line by line: as it would be copied from a browser."""

import re

import lxml.html

_UNSEEN = "//script|//style|//noscript|//template|//svg|//head|//comment()"
_BLOCKS = frozenset(
    "address article aside blockquote br button dd div dl dt fieldset figcaption figure footer form h1 h2 h3"
    " h4 h5 h6 header hr label li main nav ol option p section select table td th tr ul".split()
)
_SPACES = re.compile(r"\s+")


def visible_text(html: str) -> str:
    """The page's visible text, a blank line between its blocks."""
    parser = lxml.html.HTMLParser(encoding="utf-8")
    tree = lxml.html.document_fromstring(html.encode("utf-8", errors="replace"), parser=parser)
    for element in tree.xpath(_UNSEEN):
        if element.getparent() is not None:
            element.drop_tree()
    pieces: list[str] = []
    for event, element in lxml.etree.iterwalk(tree, events=("start", "end")):
        if not isinstance(element.tag, str):
            continue
        edge = "\n" if element.tag in _BLOCKS else ""
        words = element.text if event == "start" else element.tail
        inner = _SPACES.sub(" ", words or "")
        pieces.append(edge + inner)
    lines = (line.strip() for line in "".join(pieces).split("\n"))
    return "\n\n".join(line for line in lines if line)
