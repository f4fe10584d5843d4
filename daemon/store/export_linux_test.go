package store

// IsNetworkKind knows the kernel's numbers of file systems.
func IsNetworkKind(kind int64) bool { return isNetworkKind(kind) }
