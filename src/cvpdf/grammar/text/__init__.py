"""Lines of visible text, cut out of blocks and put back; their language; the patterns that read them."""
