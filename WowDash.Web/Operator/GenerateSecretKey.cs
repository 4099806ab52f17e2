using System.CommandLine;
using WowDash.Data;

namespace WowDash.Web.Operator;

sealed class GenerateSecretKey() : OperatorCommand("generate-secret-key", "Prints a new key for SECRET_KEY.")
{
    public override Task<int> Run(ParseResult line, CancellationToken ct)
    {
        Console.WriteLine(Secret.New(48));
        return Task.FromResult(0);
    }
}
