"""Which lines of a pasted page are margin (menus, teasers, author notes), not the article's prose."""

import re

_TAIL = re.compile(
    r"\s*(?:related (?:articles?|news|stories|topics|posts|content)|most (?:popular|read|viewed)"
    r"|read (?:more|also|next|these)|also read|more from|more on this|you may also|recommended|trending"
    r"|show more|our newsletters?|newsletters?\b|subscribe|sign up|editor.?s picks?|latest news|news stories"
    r"|share this|follow us|copyright|©|all rights reserved|about us|about the author|join today|become an? "
    r"|support independent|advertisement|comments?$|tags?:|description of image|\d+ articles?\d* followers?"
    r"|user agreement|terms of use|privacy policy|background:?$|notes? to editors?)",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"\s*(?:home$|menu$|search$|skip to|by\s+[A-Z]|published|updated|last (?:updated|modified)|date \d|share$"
    r"|print$|email$|photo|image|getty|reuters$|listen|advertisement|from left to right|left to right"
    r"|pictured|file photo|\(photo)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*\s*$")
_PROSE_WORDS = 18


def mark_margins(lines: list[str]) -> list[bool]:
    """For each line whether it is body. Numbered and bulleted lines count as body: they list instruments."""
    tail = _tail_start(lines)
    return [i < tail and not _HEAD.match(line) for i, line in enumerate(lines)]


def _is_prose(line: str) -> bool:
    return line.count(" ") + 1 >= _PROSE_WORDS and _SENTENCE_END.search(line[-12:]) is not None


def _tail_start(lines: list[str]) -> int:
    """The first line of the page's tail: a tail marker after prose, with little prose behind it."""
    prose_before = [0]
    for line in lines:
        prose_before.append(prose_before[-1] + _is_prose(line))
    total = prose_before[-1]
    for i, line in enumerate(lines):
        behind = total - prose_before[i]
        if prose_before[i] and behind * 3 <= prose_before[i] and _TAIL.match(line):
            return i
    return len(lines)
