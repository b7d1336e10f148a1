using Distribution.Texts;

namespace Distribution.Service.Api;

/// <summary>A request that no desk is asked about: what it carries cannot be read.</summary>
internal sealed class RequestRefusedException(Finding finding, int status = StatusCodes.Status400BadRequest) : Exception(finding.Code)
{
    public Finding Finding => finding;

    public int Status => status;
}
