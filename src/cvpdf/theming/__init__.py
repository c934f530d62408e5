"""What a theme is made of: its place (`shelf`), what its manifest says (`manifest`), what may be set (`options`)."""
