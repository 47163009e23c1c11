"""What the environment may change, each as ``TRACKER_<NAME>``."""

import getpass
from functools import lru_cache
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT_ROOT = Path(__file__).resolve().parent.parent


def login_name() -> str:
    """The name under which the operating system knows who is working, or ``analyst``."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "analyst"


class Settings(BaseSettings):
    """Typed settings; an unknown or malformed value is refused by pydantic at the first use."""

    model_config = SettingsConfigDict(env_prefix="TRACKER_", frozen=True)

    database_url: str = f"sqlite:///{PROJECT_ROOT / 'var' / 'register.sqlite'}"
    analyst: str = Field(default_factory=login_name, min_length=1)
    """Whose name each change of the register bears."""
    desk_open: bool = True
    """Whether the dashboard may write. Closed when it listens beyond loopback."""
    fetch_private: bool = False
    """Whether pages may be fetched from loopback and private networks (for tests alone)."""
    fetch_timeout: float = 20.0
    """Seconds that one fetch may take from first to last byte."""
    fetch_max_bytes: int = 5_000_000
    article_max_chars: int = 1_000_000
    """Characters that an article may have: what is longer is a book or a dump, not an article."""
    extract_max_chars: int = 5_000_000
    """Characters that one article of a file may have when it is read without the register."""


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    """The settings of this process, read from the environment once."""
    return Settings()
