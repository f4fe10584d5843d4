package cli

// failingHint says where a daemon that ends again and again tells why.
const failingHint = `its log says why: journalctl --user -u offhours`
