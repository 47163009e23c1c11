"""The one place of each controlled vocabulary: data files and the lookups over them."""
