-- At which port of the device its lines were taken beside NETCONF; empty where an older Turnup wrote the row.
ALTER TABLE change ADD COLUMN remainder_port INTEGER;
