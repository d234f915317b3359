// Loaded before a child's own code: the channel to the parent closes when the parent is gone, even
// by kill -9, and nobody would be left to end this process.
if (process.channel) {
  process.on("disconnect", () => process.exit(1));
  process.channel.unref();
}
