"""Where our packages come from: the locks, and what is known of weaknesses in them."""
