// Loaded before a child's own code: the channel to the parent closes when the parent is gone, even
// by kill -9, and nobody would be left to end this process.
//
// The child's own workers inherit the flag that loads this; their channels must be left alone.
if (process.channel && process.env.LEAVE_WITH_PARENT === String(process.ppid)) {
  process.on("disconnect", () => process.exit(1));
  process.channel.unref();
}
