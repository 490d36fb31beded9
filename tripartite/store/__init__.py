"""Django models, migrations and queries; hands out values. The only rooms that know the database."""
