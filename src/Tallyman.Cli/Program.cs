using System.Text;
using Tallyman.Casework.Children;
using Tallyman.Cli;

if (args is [ExtractionChild.Verb])
{
    using var input = Console.OpenStandardInput();
    using var results = Console.OpenStandardOutput();
    return await ExtractionChild.RunAsync(input, results);
}

using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = false };
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
return await CommandLine.Run(args, output, error);
