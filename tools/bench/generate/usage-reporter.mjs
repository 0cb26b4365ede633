// Loaded before a measured server (node --import): answers "usage" over the IPC channel with what this process has used so far.
process.on('message', (message) => {
  if (message === 'usage') process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage.rss() });
});
process.channel?.unref();
