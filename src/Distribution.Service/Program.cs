using System.Text;
using Distribution.Service.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false); // names and texts in every script, whatever the locale
return await CommandLine.RunAsync(args, Console.Out, Console.Error);
