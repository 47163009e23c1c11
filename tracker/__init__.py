"""From an article to a citable record of an agreement between states."""
