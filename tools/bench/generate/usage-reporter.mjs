// Loaded before a measured server (node --import): answers "usage" over the IPC channel with what this process has used so far.
process.on('message', (message) => {
  if (message === 'usage') process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage.rss() });
});
// Nothing is left behind when the benchmark is broken off.
process.on('disconnect', () => process.exit());
process.channel?.unref();
