"""Parts of pages. What comes from data reaches the browser as JSON and is set as text, never as HTML."""
