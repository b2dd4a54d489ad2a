"""What a procedure, a unit and a scorecard are: typed, strict, frozen records and nothing else."""
