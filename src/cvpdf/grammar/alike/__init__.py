"""Headers of one section are written alike: the sure ones decide the doubtful ones (rule F, docs/markdown.md)."""
