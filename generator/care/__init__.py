"""What in the records wants looking after: pure lists, with no clock in them."""
