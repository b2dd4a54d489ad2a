"""The static JSON API beyond its records: index, relations, schemas and description."""
