"""The register in a browser: pages over the library, with no rule of their own."""
