"""The colours of the pictures. A sector has one colour, everywhere.

The codebook has fifty sectors and no eye tells fifty colours apart, so each family of sectors has
a hue and each of its sectors a shade of it. The hues follow Paul Tol's "muted" scheme, which stays
apart under the common colour blindnesses; no picture rests on colour alone, names stand beside it.
"""

from colorsys import hls_to_rgb, rgb_to_hls
from functools import lru_cache

NEUTRAL = "#8a867d"
ACCENT = "#1f5a86"
MAP_SCALE = ("#dbe7f0", "#a9c9e0", "#6fa5cb", "#3a7cae", "#1a4f7a")
"""Light to dark in one hue: more is darker, also in grey."""
NO_AGREEMENT = "rgba(138, 134, 125, 0.22)"
"""Land without agreements: a breath of grey on white and on black."""

_LIGHTEST, _DARKEST = 0.62, 0.36

FAMILIES: dict[str, tuple[str, ...]] = {
    "#2b5fa8": ("artificial-intelligence", "supercomputing", "semiconductors", "quantum"),
    "#2a9187": (
        "cybersecurity",
        "telecommunications",
        "digital-government",
        "data-governance",
        "digital-economy",
    ),
    "#8d4a9e": ("space", "biotechnology", "research", "education", "human-capital"),
    "#b98412": (
        "oil-gas",
        "electricity",
        "nuclear-energy",
        "renewable-energy",
        "hydrogen",
        "energy",
        "critical-minerals",
    ),
    "#882255": ("defence", "law-enforcement", "justice"),
    "#7a7a2c": ("trade", "investment", "finance", "tax", "customs", "industry", "tourism", "labour-mobility"),
    "#5c7284": ("transport", "aviation", "maritime", "infrastructure"),
    "#2f7d43": (
        "water",
        "health",
        "agriculture",
        "fisheries",
        "environment",
        "disaster-management",
    ),
    "#bf5868": (
        "culture",
        "media",
        "sport",
        "consular",
        "development-aid",
        "governance",
        "social-affairs",
        "political",
    ),
}
"""Hue of a family to its sectors, the weightiest sector of a family first."""


@lru_cache(maxsize=1)
def sector_colours() -> dict[str, str]:
    """The colour of each sector as ``#rrggbb``."""
    return {
        sector: shade
        for hue, sectors in FAMILIES.items()
        for sector, shade in zip(sectors, _shades(hue, len(sectors)), strict=True)
    }


def sector_colour(code: str) -> str:
    """The one colour of a sector; grey for a code that the codebook does not have."""
    return sector_colours().get(code, NEUTRAL)


def _shades(hue: str, count: int) -> list[str]:
    red, green, blue = (int(hue[place : place + 2], 16) / 255 for place in (1, 3, 5))
    tone, _, strength = rgb_to_hls(red, green, blue)
    step = (_LIGHTEST - _DARKEST) / max(count - 1, 1)
    return [_hex(hls_to_rgb(tone, _DARKEST + step * place, strength)) for place in range(count)]


def _hex(colour: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in colour)
