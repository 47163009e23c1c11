"""Forms: widgets whose answers are read into the library's shapes, with a sentence for each mistake."""
