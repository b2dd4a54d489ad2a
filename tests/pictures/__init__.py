"""The pictures of the guide for staff, taken of the real form over the real records."""
