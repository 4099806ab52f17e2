using WowDash.Web.Operator;

return await CommandLine.Run(args);
