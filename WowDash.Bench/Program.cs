using WowDash.Bench;
using WowDash.Bench.Webhook;

// the baseline is this program in another role
return args is [BareBot.Role] ? await BareBot.Run() : await Benches.Run(args);
