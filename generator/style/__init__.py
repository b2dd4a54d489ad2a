"""The one way in which records are written: values become YAML text."""
