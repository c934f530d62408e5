"""What is let in before it is understood: files, TOML and YAML of a sane shape, pictures and drawings."""
