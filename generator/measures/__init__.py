"""What the records of scorecards say when they are read together: standings, changes, facts."""
