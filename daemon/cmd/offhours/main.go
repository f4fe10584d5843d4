// Command offhours is the Offhours daemon and its command line.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"offhours/daemon/cli"
	"offhours/daemon/zones"
)

func main() {
	time.Local = zones.Local(os.Getenv("TZ"))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := cli.Main(ctx, os.Args[1:], cli.IO{In: os.Stdin, Out: os.Stdout, Err: os.Stderr})
	stop()
	os.Exit(code)
}
