"""What an edition leaves out: marked passages (marks, passages) and private values (personal, spelling)."""
