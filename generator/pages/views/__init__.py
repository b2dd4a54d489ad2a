"""What each template may place: one frozen view for each kind of page, made by one function."""
